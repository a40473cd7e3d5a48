package io.ordernotifier.rendering;

/**
 * Lays out plain text: where the text layout asks for it a line begins, and lines that are too long are wrapped between
 * words. There is never more than one empty line in a row, and the text ends with one line end.
 */
final class PlainText {
    /** The two signs of the text layout. No words from outside can hold them: {@link OneLine} leaves none in. */
    static final char NEW_LINE = '\u001E';

    static final char EMPTY_LINE = '\u001D';

    /** Columns; characters of East Asian scripts take two. */
    static final int WIDTH = 74;

    private static final String BULLET = "- ";

    private final String source;
    private final StringBuilder text;
    private int at;
    private int column;
    private int indent;

    private PlainText(String source) {
        this.source = source;
        this.text = new StringBuilder(source.length() + 64);
    }

    static String layOut(String source) {
        return new PlainText(source).layOut();
    }

    private String layOut() {
        boolean blank = false;
        int breaks = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == NEW_LINE || c == EMPTY_LINE) {
                breaks = Math.max(breaks, c == NEW_LINE ? 1 : 2);
                at++;
            } else if (isBlank(c)) {
                blank = true;
                at++;
            } else {
                int end = endOfWord();
                begin(breaks, blank, end);
                text.append(source, at, end);
                column += columns(at, end);
                at = end;
                blank = false;
                breaks = 0;
            }
        }
        return text.append('\n').toString();
    }

    /** Brings the next word to where it stands: on a line of its own making, on the next line, or after a blank. */
    private void begin(int breaks, boolean blank, int end) {
        if (text.isEmpty()) {
            return;
        }
        if (breaks > 0) {
            text.append("\n".repeat(breaks));
            column = 0;
            indent = source.startsWith(BULLET, at) ? BULLET.length() : 0;
        } else if (column > indent && column + (blank ? 1 : 0) + columns(at, end) > WIDTH) {
            text.append('\n').append(" ".repeat(indent));
            column = indent;
        } else if (blank) {
            text.append(' ');
            column++;
        }
    }

    /** Up to the next blank, or the next place where East Asian text may be broken. */
    private int endOfWord() {
        int end = at;
        while (end < source.length() && !isBlank(source.charAt(end)) && !isMark(source.charAt(end))) {
            int c = source.codePointAt(end);
            if (end > at && EastAsian.mayBreakBetween(source.codePointBefore(end), c)) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private int columns(int from, int to) {
        int sum = 0;
        for (int i = from; i < to; ) {
            int c = source.codePointAt(i);
            sum += EastAsian.isWide(c) ? 2 : 1;
            i += Character.charCount(c);
        }
        return sum;
    }

    /** Not the no-break spaces: what they hold together stays together. */
    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    private static boolean isMark(char c) {
        return c == NEW_LINE || c == EMPTY_LINE;
    }
}
