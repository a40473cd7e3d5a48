package io.ordernotifier.policy.reading;

import java.text.Normalizer;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Makes plain what is written to look the same: compatibility forms (full-width, circled, mathematical letters), case,
 * accents of Latin letters, look-alikes from other alphabets, typographic quotes and dashes; drops what cannot be seen
 * (zero-width and bidirectional controls, variation selectors, stacked marks). One code point at a time, from pages that
 * are computed when first needed, so the time is linear and a character always folds alike.
 */
public final class Folding {
    private static final int PAGE = 256;
    private static final AtomicReferenceArray<String[]> PAGES =
            new AtomicReferenceArray<>((Character.MAX_CODE_POINT + 1) / PAGE);

    /** Two ligatures of whole Arabic sentences alone are longer; folded, a megabyte of them would be eighteen. */
    private static final int LONGEST = 6;

    private static final int KANA_VOICED = 0x3099;
    private static final int KANA_SEMI_VOICED = 0x309A;

    private Folding() {}

    /** What a code point folds to: nothing for what cannot be seen, one space for any white space. */
    static String fold(int codePoint) {
        String[] page = PAGES.getAcquire(codePoint / PAGE);
        if (page == null) {
            page = computePage(codePoint / PAGE);
            PAGES.setRelease(codePoint / PAGE, page);
        }
        return page[codePoint % PAGE];
    }

    /** The folded form of words to look for, trimmed. */
    public static String fold(String words) {
        if (isPlain(words)) {
            return Letters.small(words);
        }
        return FoldedTextBuilder.fold(SourceText.of(words))
                .text()
                .replace(FoldedText.LINE_END, ' ')
                .replace(FoldedText.PARAGRAPH_END, ' ')
                .strip();
    }

    /** Whether nothing is to be folded but capitals: ASCII, single spaces within. */
    private static boolean isPlain(String words) {
        char before = ' ';
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c < ' ' || c >= 127 || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ';
    }

    private static String[] computePage(int number) {
        String[] page = new String[PAGE];
        for (int i = 0; i < PAGE; i++) {
            page[i] = compute(number * PAGE + i).intern();
        }
        return page;
    }

    private static String compute(int codePoint) {
        if (isSpace(codePoint)) {
            return " ";
        }
        if (isInvisible(codePoint)) {
            return "";
        }
        String lookalike = Lookalikes.plain(codePoint);
        if (lookalike != null) {
            return lookalike;
        }
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            return "\uFFFD";
        }
        String plain = plain(Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD));
        return plain.length() > LONGEST ? Character.toString(codePoint) : plain;
    }

    private static String plain(String decomposed) {
        StringBuilder folded = new StringBuilder();
        decomposed.codePoints().forEach(codePoint -> {
            if (isSpace(codePoint)) {
                folded.append(' ');
            } else if (!isInvisible(codePoint)) {
                String lookalike = Lookalikes.plain(codePoint);
                int digit = Character.digit(codePoint, 10);
                if (lookalike != null) {
                    folded.append(lookalike);
                } else if (digit >= 0) {
                    folded.append((char) ('0' + digit));
                } else {
                    folded.appendCodePoint(Character.toLowerCase(codePoint));
                }
            }
        });
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || codePoint == 0x85
                || codePoint == 0x2800; // the empty Braille pattern
    }

    /** Whether a reader sees nothing at it; marks that change a kana are seen. */
    private static boolean isInvisible(int codePoint) {
        if (codePoint == KANA_VOICED || codePoint == KANA_SEMI_VOICED) {
            return false;
        }
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT, Character.CONTROL, Character.ENCLOSING_MARK -> true;
            case Character.NON_SPACING_MARK -> codePoint < 0x0590 || (codePoint >= 0x1AB0 && !isIndicMark(codePoint));
            default ->
                codePoint == 0x115F
                        || codePoint == 0x1160
                        || codePoint == 0x3164
                        || codePoint == 0xFFA0; // Hangul fillers
        };
    }

    private static boolean isIndicMark(int codePoint) {
        return (codePoint >= 0xA000 && codePoint < 0xFE00) || (codePoint >= 0x10000 && codePoint < 0xE0000);
    }

    /** Whether a folded character is one of a script written without spaces between words. */
    public static boolean isIdeographic(char c) {
        return (c >= 0x3040 && c <= 0x30FF)
                || (c >= 0x3400 && c <= 0x9FFF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || c == 0x3005
                || c == 0x3007
                || (c >= 0xD840 && c <= 0xD888); // planes 2 and 3
    }

    /** The kana that a voicing mark makes of the one before it, or 0 where it makes none. */
    static char voiced(char kana, char mark) {
        if (mark != KANA_VOICED && mark != KANA_SEMI_VOICED) {
            return 0;
        }
        String composed = Normalizer.normalize(String.valueOf(kana) + mark, Normalizer.Form.NFC);
        return composed.length() == 1 ? composed.charAt(0) : 0;
    }
}
