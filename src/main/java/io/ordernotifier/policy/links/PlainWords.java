package io.ordernotifier.policy.links;

import io.ordernotifier.policy.reading.Folding;
import io.ordernotifier.policy.reading.Letters;
import java.util.Set;

/**
 * Words of an order, such as titles and names, that are no part of an address wherever plain surroundings have them. Which
 * of them stand there makes no difference to what {@link LinkScanner} finds around them.
 */
public final class PlainWords {
    private static final int LONGEST = 200;

    /** What may stand between two words, and with blanks beside it. */
    private static final String BETWEEN = "-'/.,&#()$";

    /** No-break spaces, which fold to blanks, and signs of currencies. */
    private static final String BEYOND_ASCII = "\u00A0\u202F\u20AC\u00A3\u00A5";

    /** Before the first and after the last character. */
    private static final char NOTHING = '\0';

    /** Words that stand for a dot, or for the beginning of an address. */
    private static final Set<String> TELLING = Set.of("www", "dot", "punkt", "point", "punto", "ponto");

    /** Words that stand for a sign of mail addresses, or tell of the numbers behind them that they are none. */
    private static final Set<String> TELLING_OF_NEXT = Set.of(
            "at",
            "arroba",
            "arobase",
            "arrobase",
            "chiocciola",
            "klammeraffe",
            "v",
            "ver",
            "version",
            "firmware",
            "fw",
            "build",
            "rev",
            "release");

    private PlainWords() {}

    /** Whether these are plain words: Latin letters, digits, and the punctuation of titles, names and streets. */
    public static boolean arePlain(String written, String folded) {
        return folded.length() >= 2
                && written.length() <= LONGEST
                && hasPlainLetters(written)
                && isPlainlyMarked(folded)
                && hasPlainWords(folded);
    }

    /** Whether the first word is a single character. */
    public static boolean beginWithSingle(String folded) {
        int start = 0;
        while (start < folded.length() && !Letters.isPlain(folded.charAt(start))) {
            start++;
        }
        return Runs.endOfWord(folded, start) - start <= 1;
    }

    /** Whether the last word is a single character. */
    public static boolean endWithSingle(String folded) {
        int end = folded.length();
        while (end > 0 && !Letters.isPlain(folded.charAt(end - 1))) {
            end--;
        }
        return end < 2 || !Letters.isPlain(folded.charAt(end - 2));
    }

    /** Whether a word beside others could be a part of an address, or the sign of one. */
    static boolean isTelling(String word) {
        return TELLING.contains(word) || HostNames.NO_WORDS.contains(word) || Schemes.isOfWeb(word);
    }

    private static boolean hasPlainLetters(String written) {
        for (int at = 0; at < written.length(); at++) {
            char c = written.charAt(at);
            boolean plain = c < 128
                    ? c == ' ' || Character.isLetterOrDigit(c) || BETWEEN.indexOf(c) >= 0
                    : BEYOND_ASCII.indexOf(c) >= 0
                            || (c >= 0xC0 && c < 0x180 && Letters.arePlain(Folding.fold(String.valueOf(c))));
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** Signs stand between words or with a blank on one side, as in everyday titles. */
    private static boolean isPlainlyMarked(String folded) {
        for (int at = 0; at < folded.length(); at++) {
            char c = folded.charAt(at);
            if (!Letters.isPlain(c) && !mayStand(c, charAt(folded, at - 1), charAt(folded, at + 1))) {
                return false;
            }
        }
        return true;
    }

    private static char charAt(String folded, int at) {
        return at < 0 || at >= folded.length() ? NOTHING : folded.charAt(at);
    }

    private static boolean mayStand(char sign, char before, char after) {
        boolean afterWord = Letters.isPlain(before);
        return switch (sign) {
            case ' ' -> before != ' ' && before != NOTHING && after != NOTHING;
            case '-', '\'', '/' -> afterWord && Letters.isPlain(after);
            case ',' ->
                (afterWord || before == ')') && (after == ' ' || (Letters.isDigit(before) && Letters.isDigit(after)));
            // A full stop, or a decimal number: what begins with a digit ends no name of a host.
            case '.' -> afterWord && (after == ' ' || after == NOTHING || Letters.isDigit(after));
            case '&' -> before == ' ' && after == ' ';
            case '#', '(' -> before == ' ' && Letters.isPlain(after);
            case ')' -> afterWord && (after == ' ' || after == ',' || after == NOTHING);
            // Amounts of money: $12, US$12, 12 $, 12 $US, 12 US$
            case '$', '\u20AC', '\u00A3', '\u00A5' ->
                (before == NOTHING || before == ' ' || afterWord)
                        && (after == NOTHING || after == ' ' || Letters.isPlain(after));
            default -> false;
        };
    }

    private static boolean hasPlainWords(String folded) {
        boolean stops = folded.indexOf('.') >= 0;
        boolean singleBefore = false;
        int dots = 0;
        int at = 0;
        while (at < folded.length()) {
            int end = Runs.endOfWord(folded, at);
            if (end == at) {
                dots = folded.charAt(at) == '.' ? dots + 1 : folded.charAt(at) == ' ' ? 0 : dots;
                at++;
                continue;
            }
            String word = folded.substring(at, end);
            boolean single = end - at == 1 && !Letters.isDigit(folded.charAt(at));
            if (isTelling(word)
                    || TELLING_OF_NEXT.contains(word)
                    || Schemes.isOne(word)
                    || dots > 1
                    || (stops && single && singleBefore)) {
                return false;
            }
            singleBefore = single;
            at = end;
        }
        return dots <= 1;
    }
}
