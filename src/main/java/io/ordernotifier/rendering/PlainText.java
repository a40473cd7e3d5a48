package io.ordernotifier.rendering;

/**
 * Lays out plain text: where the text layout asks for it a line begins, and lines that are too long are wrapped between
 * words. There is never more than one empty line in a row, and the text ends with one line end.
 */
final class PlainText {
    /** @param flows whether every line that was wrapped shows its reader that it goes on, so that wrapping said nothing */
    record LaidOut(String text, boolean flows) {}

    /** The two signs of the text layout. No words from outside can hold them: {@link OneLine} leaves none in. */
    static final char NEW_LINE = '\u001E';

    static final char EMPTY_LINE = '\u001D';

    /** Columns; characters of East Asian scripts take two. */
    static final int WIDTH = 74;

    /** Only a line this long is broken where no blank is: the reader (the policy is one) sees that it goes on. */
    static final int LONG = 56;

    private static final String BULLET = "- ";
    private static final String LIST_SIGNS = "-*+•·–—";

    private final String source;
    private final StringBuilder text;
    private final StringBuilder word = new StringBuilder(WIDTH);
    private int at;
    private int wordColumns;
    private int column;
    private int indent;
    private boolean flows = true;

    private PlainText(String source) {
        this.source = source;
        this.text = new StringBuilder(source.length() + 64);
    }

    static LaidOut layOut(String source) {
        return new PlainText(source).layOut();
    }

    private LaidOut layOut() {
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
                boolean bullet = source.startsWith(BULLET, at);
                readWord();
                begin(breaks, blank, bullet);
                text.append(word);
                column += wordColumns;
                blank = false;
                breaks = 0;
            }
        }
        return new LaidOut(text.append('\n').toString(), flows);
    }

    /** Brings the word to where it stands: on a line of its own making, on the next line, or after a blank. */
    private void begin(int breaks, boolean blank, boolean bullet) {
        if (breaks > 0 || text.isEmpty()) {
            text.append("\n".repeat(text.isEmpty() ? 0 : breaks));
            column = 0;
            indent = bullet ? BULLET.length() : 0;
        } else if (column > (blank ? indent : LONG) && column + (blank ? 1 : 0) + wordColumns > WIDTH) {
            flows &= showsThatItGoesOn(blank);
            text.append('\n').append(" ".repeat(indent));
            column = indent;
        } else if (blank) {
            text.append(' ');
            column++;
        }
    }

    /** An entry's lines are indented under it; another line is long, and no number follows. */
    private boolean showsThatItGoesOn(boolean blank) {
        return blank && (indent > 0 || (column >= LONG && !Character.isDigit(word.charAt(0))));
    }

    /**
     * Up to the next place where a line may end: a blank, or a place where East Asian text may be broken. What would look
     * like an entry of a list at the beginning of a line, a number or a dash, stays with the word before it, even where
     * the line gets long ("toner for 1010 1012 1015 …"): the policy takes such a line for another statement.
     */
    private void readWord() {
        word.setLength(0);
        wordColumns = 0;
        int before = 0;
        while (at < source.length() && !isMark(source.charAt(at))) {
            if (isAscii(source.charAt(at))) {
                int from = at;
                while (at < source.length() && isAscii(source.charAt(at))) {
                    at++;
                }
                word.append(source, from, at);
                wordColumns += at - from;
                before = source.charAt(at - 1);
            } else if (isBlank(source.charAt(at))) {
                int next = afterBlanks();
                if (!looksLikeEntry(next)) {
                    return;
                }
                add(' ');
                at = next;
                before = ' ';
            } else {
                int c = source.codePointAt(at);
                if (before != 0 && EastAsian.mayBreakBetween(before, c)) {
                    return;
                }
                add(c);
                at += Character.charCount(c);
                before = c;
            }
        }
    }

    private void add(int c) {
        word.appendCodePoint(c);
        wordColumns += EastAsian.isWide(c) ? 2 : 1;
    }

    private int afterBlanks() {
        int next = at;
        while (next < source.length() && isBlank(source.charAt(next))) {
            next++;
        }
        return next;
    }

    private boolean looksLikeEntry(int next) {
        if (next >= source.length() || isMark(source.charAt(next))) {
            return false;
        }
        return Character.isDigit(source.charAt(next))
                || LIST_SIGNS.indexOf(source.charAt(next)) >= 0
                        && next + 1 < source.length()
                        && isBlank(source.charAt(next + 1));
    }

    /** Seen, narrow, and nothing to break a line at. */
    private static boolean isAscii(char c) {
        return c > ' ' && c < 127;
    }

    /** Not the no-break spaces: what they hold together stays together. */
    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    private static boolean isMark(char c) {
        return c == NEW_LINE || c == EMPTY_LINE;
    }
}
