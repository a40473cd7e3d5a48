package io.ordernotifier.lint;

import io.ordernotifier.policy.Span;

/**
 * The line a span begins on, and signs that underline the span in it. Of a long line only what is around the span is
 * shown; of a span that goes on in the next lines, its first line.
 *
 * @param line as it is shown
 * @param underline blanks, then signs below the span
 */
record Snippet(String line, String underline) {
    /** In columns; 80 are left for the line with its number before it. */
    private static final int WIDTH = 72;

    private static final String CUT = "…";

    static Snippet of(Lines lines, Span span) {
        int number = lines.number(span.start());
        int end = lines.end(number);
        int from = Math.min(span.start(), end);
        int to = Math.max(from, Math.min(span.end(), end));
        int start = windowStart(lines.text(), lines.start(number), from, to, end);
        return draw(lines.text(), start, start > lines.start(number), from, to, end, span.end() > end);
    }

    /** The line's start where all of it fits; else so far back that the span stands in the middle of the window. */
    private static int windowStart(String text, int lineStart, int from, int to, int lineEnd) {
        if (columns(text, lineStart, lineEnd) <= WIDTH) {
            return lineStart;
        }
        int room = Math.max((WIDTH - columns(text, from, to)) / 2, WIDTH / 4);
        int start = from;
        while (start > lineStart) {
            int codePoint = text.codePointBefore(start);
            room -= Glyphs.columns(codePoint);
            if (room < 0) {
                break;
            }
            start -= Character.charCount(codePoint);
        }
        return start;
    }

    /** How wide it is, or more than the window where it does not fit. */
    private static int columns(String text, int from, int to) {
        int columns = 0;
        int at = from;
        while (at < to && columns <= WIDTH) {
            int codePoint = text.codePointAt(at);
            columns += Glyphs.columns(codePoint);
            at += Character.charCount(codePoint);
        }
        return columns;
    }

    private static Snippet draw(String text, int start, boolean cutBefore, int from, int to, int end, boolean goesOn) {
        StringBuilder line = new StringBuilder(cutBefore ? CUT : "");
        StringBuilder underline = new StringBuilder(cutBefore ? " " : "");
        int columns = 0;
        int at = start;
        while (at < end && columns < WIDTH) {
            int codePoint = text.codePointAt(at);
            int width = Glyphs.columns(codePoint);
            line.append(Glyphs.shown(codePoint));
            underline.append((at >= from && at < to ? "^" : " ").repeat(width));
            columns += width;
            at += Character.charCount(codePoint);
        }
        if (at < end) {
            line.append(CUT);
        }
        if (from == to) {
            underline.append("^");
        }
        String signs = underline.toString().stripTrailing();
        return new Snippet(line.toString(), goesOn || at < to ? signs + CUT : signs);
    }
}
