package io.ordernotifier.feedfile;

import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Free text as one line of a file can hold it. */
final class OneLine {
    private static final Pattern BLANKS = Pattern.compile("[\\p{Cc}\\p{Z}\\s]+");

    /** Marks of the writing direction and the like, which come along when a number is copied; the joiners of scripts stay. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\\u200C\\u200D]]+");

    /** Also in full width, as a Japanese spreadsheet reads them. */
    private static final String FORMULA_STARTS = "=+-@＝＋－＠";

    private OneLine() {}

    /**
     * Without tabs, line breaks and other control characters, which become blanks, and without invisible marks; absent where
     * nothing is left.
     */
    static @Nullable String of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String line = isPlain(text) ? text : cleaned(text);
        return line.isEmpty() ? null : line;
    }

    private static String cleaned(String text) {
        return BLANKS.matcher(INVISIBLE.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** Letters, digits and the like, with single blanks between them: the usual case, which needs no pattern. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each < ' ' || each > '~' || each == ' ' && before == ' ') {
                return false;
            }
            before = each;
        }
        return before != ' ' || text.isEmpty();
    }

    /** Whether a spreadsheet would take it for a formula. */
    static boolean isFormula(String text) {
        return FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    /** No half surrogate pairs and no code point that XML forbids. */
    static boolean isWellFormed(String text) {
        return text.codePoints()
                .allMatch(each -> each >= ' ' && (each < 0xD800 || each > 0xDFFF) && each != 0xFFFE && each != 0xFFFF);
    }

    static boolean canEncode(CharsetEncoder encoder, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return encoder.canEncode(CharBuffer.wrap(text));
            }
        }
        return true;
    }
}
