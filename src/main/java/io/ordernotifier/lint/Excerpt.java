package io.ordernotifier.lint;

/** Words of a draft as they are quoted in a line. */
final class Excerpt {
    private static final int LONGEST = 80;

    private Excerpt() {}

    /** The first characters; a cut is marked, and so is a line end. */
    static String of(String words) {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        while (at < words.length() && shown.length() < LONGEST) {
            int codePoint = words.codePointAt(at);
            shown.append(codePoint == '\n' ? "⏎" : codePoint == '\r' ? "" : Glyphs.shown(codePoint));
            at += Character.charCount(codePoint);
        }
        return at < words.length() ? shown.append('…').toString() : shown.toString();
    }
}
