package io.ordernotifier.lint;

/** Words of a draft as they are quoted in a line: what would not be seen, or would move the line, is written as its code. */
final class Excerpt {
    private static final int LONGEST = 80;

    private Excerpt() {}

    /** The first characters; a cut is marked. */
    static String of(String words) {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        while (at < words.length() && shown.length() < LONGEST) {
            int codePoint = words.codePointAt(at);
            shown.append(shown(codePoint));
            at += Character.charCount(codePoint);
        }
        return at < words.length() ? shown.append('…').toString() : shown.toString();
    }

    /** The character itself, or its code in angle brackets where it has no shape of its own. */
    static String shown(int codePoint) {
        if (codePoint == '\n') {
            return "⏎";
        }
        if (codePoint == '\t') {
            return " ";
        }
        return isShapeless(codePoint) ? String.format("<U+%04X>", codePoint) : Character.toString(codePoint);
    }

    static boolean isShapeless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
