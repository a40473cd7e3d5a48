package io.ordernotifier.lint;

import io.ordernotifier.rendering.EastAsian;

/** How characters of a draft are shown in a line: what has no shape of its own is written as its code. */
final class Glyphs {
    private Glyphs() {}

    /** The character, a blank for a tab, or the code in angle brackets, {@code <U+200B>}. */
    static String shown(int codePoint) {
        if (codePoint == '\t') {
            return " ";
        }
        return hasNoShape(codePoint) ? String.format("<U+%04X>", codePoint) : Character.toString(codePoint);
    }

    /** How many columns of a terminal it takes as shown. */
    static int columns(int codePoint) {
        if (codePoint == '\t') {
            return 1;
        }
        if (hasNoShape(codePoint)) {
            return codePoint > 0xFFFF ? 9 : 8;
        }
        if (isCombining(codePoint)) {
            return 0;
        }
        return EastAsian.isWide(codePoint) ? 2 : 1;
    }

    static boolean isCombining(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean hasNoShape(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> codePoint != ' ' && codePoint != 0x3000;
            default -> isInvisible(codePoint);
        };
    }

    /** Letters and marks that Unicode gives no ink: Hangul fillers, variation selectors, the grapheme joiner. */
    private static boolean isInvisible(int codePoint) {
        return codePoint == 0x115F
                || codePoint == 0x1160
                || codePoint == 0x3164
                || codePoint == 0xFFA0
                || codePoint == 0x034F
                || (codePoint >= 0x180B && codePoint <= 0x180F)
                || codePoint == 0x2800
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0E)
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }
}
