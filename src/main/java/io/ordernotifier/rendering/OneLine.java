package io.ordernotifier.rendering;

/**
 * Words from outside, made fit to stand in one line: a title, a name, an address line, the display name of an address.
 * Line breaks and control characters become blanks, so that no value can start a line or a header of its own; what
 * would turn the direction of the words around it, or stands there unseen, is dropped; so are surplus blanks.
 */
public final class OneLine {
    private OneLine() {}

    public static String of(String words) {
        return isClean(words) ? words : clean(words, false);
    }

    /** Likewise, of a template's words: the no-break blanks in them stand where their language wants them. */
    static String ofTemplate(String words) {
        return isClean(words) ? words : clean(words, true);
    }

    private static boolean isClean(String words) {
        boolean blank = true;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c < ' ' || c > '~' || blank && c == ' ') {
                return false;
            }
            blank = c == ' ';
        }
        return !blank;
    }

    private static String clean(String words, boolean keepsNoBreakBlanks) {
        StringBuilder line = new StringBuilder(words.length());
        boolean gap = false;
        for (int i = 0; i < words.length(); ) {
            int c = words.codePointAt(i);
            i += Character.charCount(c);
            if (isBreakOrBlank(c) && !(keepsNoBreakBlanks && isNoBreakBlank(c))) {
                gap = true;
            } else if (!isUnseen(c)) {
                if (gap && line.length() > 0) {
                    line.append(' ');
                }
                gap = false;
                line.appendCodePoint(isHalf(c) ? 0xFFFD : c);
            }
        }
        return line.toString();
    }

    private static boolean isBreakOrBlank(int c) {
        return Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isNoBreakBlank(int c) {
        return c == 0x00A0 || c == 0x202F;
    }

    /** Half a character: a surrogate without its partner, which no encoding can carry. */
    private static boolean isHalf(int c) {
        return Character.getType(c) == Character.SURROGATE;
    }

    /** Format characters but for the joiners, which emoji and several scripts are written with, and visible signs. */
    static boolean isUnseen(int c) {
        if (c == 0x200C || c == 0x200D) {
            return false;
        }
        boolean visibleSign = c >= 0x0600 && c <= 0x0605 || c == 0x06DD || c == 0x070F || c == 0x08E2;
        return Character.getType(c) == Character.FORMAT && !visibleSign;
    }
}
