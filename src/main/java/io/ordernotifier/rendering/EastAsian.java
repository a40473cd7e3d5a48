package io.ordernotifier.rendering;

/** Where Chinese, Japanese and Korean text differs in a line: its characters are wide, and it has no blanks to break at. */
public final class EastAsian {
    /** May not begin a line: small kana and marks that belong to what stands before them. */
    private static final String NEVER_FIRST = "ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ・";

    private EastAsian() {}

    /** Whether a terminal gives it two columns. */
    public static boolean isWide(int c) {
        return c >= 0x1100
                && (c <= 0x115F
                        || c >= 0x2E80 && c <= 0x303E
                        || c >= 0x3041 && c <= 0xA4CF
                        || c >= 0xAC00 && c <= 0xD7A3
                        || c >= 0xF900 && c <= 0xFAFF
                        || c >= 0xFE30 && c <= 0xFE6F
                        || c >= 0xFF00 && c <= 0xFF60
                        || c >= 0xFFE0 && c <= 0xFFE6
                        || c >= 0x1F300 && c <= 0x1FAFF
                        || c >= 0x20000 && c <= 0x3FFFD);
    }

    /**
     * Whether a line may end between the two although no blank is there. Only between ideographs, so that a number stays
     * with what it counts, and a reader of the text (the policy is one) can tell which line ends stand for no blank.
     */
    static boolean mayBreakBetween(int before, int after) {
        return isIdeographic(before)
                && isIdeographic(after)
                && NEVER_FIRST.indexOf(after) < 0
                && !isJoining(before)
                && !isJoining(after);
    }

    /** Chinese characters and kana, which are written without blanks between words. */
    private static boolean isIdeographic(int c) {
        return c >= 0x3041 && c <= 0x30FF
                || c >= 0x3400 && c <= 0x9FFF
                || c >= 0xF900 && c <= 0xFAFF
                || c == 0x3005
                || c == 0x3007
                || c >= 0x20000 && c <= 0x3FFFD;
    }

    /** Whether it belongs to the character before it, or joins that to the next. */
    static boolean isJoining(int c) {
        int type = Character.getType(c);
        return c == 0x200D
                || c == 0x200C
                || c == 0xFE0F
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
