package io.ordernotifier.policy.reading;

import java.util.Arrays;

/** Folds a source text in one pass. */
final class FoldedTextBuilder {
    /** A line this long is one that was wrapped, not one that ended; columns, a wide character counting two. */
    private static final int WRAPPED_COLUMNS = 56;

    private final SourceText source;
    private final String written;
    private char[] text;
    private int[] starts;
    private int[] ends;
    private int length;
    private int columns;
    /** How far the first line of the statement is indented. */
    private int indented;

    private FoldedTextBuilder(SourceText source) {
        this.source = source;
        this.written = source.text();
        this.text = new char[written.length()];
        this.starts = new int[written.length()];
        this.ends = new int[written.length()];
    }

    static FoldedText fold(SourceText source) {
        return new FoldedTextBuilder(source).fold();
    }

    private FoldedText fold() {
        int at = 0;
        while (at < written.length()) {
            int usual = endOfUsual(at);
            if (usual > at) {
                foldUsual(at, usual);
                at = usual;
            } else {
                at = foldUnusual(at);
            }
        }
        return new FoldedText(source, new String(text, 0, length), starts, ends);
    }

    /** Where the ASCII characters and the single spaces between them end that start here. */
    private int endOfUsual(int from) {
        int at = from;
        while (at < written.length()) {
            char c = written.charAt(at);
            if ((c >= 128 || c <= ' ') && !(c == ' ' && isSeen(at - 1) && isSeen(at + 1))) {
                break;
            }
            at++;
        }
        return at;
    }

    private void foldUsual(int from, int to) {
        makeRoom(to - from);
        written.getChars(from, to, text, length);
        for (int i = 0; i < to - from; i++) {
            char c = text[length + i];
            text[length + i] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
            starts[length + i] = from + i;
            ends[length + i] = from + i + 1;
        }
        length += to - from;
        columns += to - from;
    }

    /** Whether an ASCII character that is no white space stands there. */
    private boolean isSeen(int at) {
        return at >= 0 && at < written.length() && written.charAt(at) > ' ' && written.charAt(at) < 127;
    }

    private int foldUnusual(int at) {
        int codePoint = written.codePointAt(at);
        int next = at + Character.charCount(codePoint);
        String folded = Folding.fold(codePoint);
        if (folded.equals(" ")) {
            return foldSpace(at);
        }
        columns += codePoint < 0x1100 ? 1 : 2;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            char voiced = i == 0 && length > 0 ? Folding.voiced(text[length - 1], c) : 0;
            if (voiced != 0) {
                text[length - 1] = voiced;
                ends[length - 1] = next;
            } else {
                append(c, at, next);
            }
        }
        return next;
    }

    /** A whole run of white space, invisible characters in it included, becomes one character, or none between ideographs. */
    private int foldSpace(int from) {
        int at = from;
        int lines = 0;
        int indent = 0;
        while (at < written.length()) {
            int codePoint = written.codePointAt(at);
            String folded = codePoint < 128 && codePoint > ' ' ? "x" : Folding.fold(codePoint);
            if (!folded.isBlank()) {
                break;
            }
            if (codePoint == '\n' || (codePoint == '\r' && !followedByLineFeed(at)) || codePoint == 0x2028) {
                lines++;
                indent = 0;
            } else if (codePoint == 0x2029) {
                lines += 2;
                indent = 0;
            } else {
                indent++;
            }
            at += Character.charCount(codePoint);
        }
        boolean goesOn = lines == 1 && goesOn(at, indent);
        char space = lines == 0 || goesOn ? ' ' : lines == 1 ? FoldedText.LINE_END : FoldedText.PARAGRAPH_END;
        if (space != ' ' || !betweenIdeographs(at)) {
            append(space, from, at);
        }
        columns = lines > 0 ? indent : columns + 1;
        indented = lines > 0 && !goesOn ? indent : indented;
        return at;
    }

    private boolean followedByLineFeed(int at) {
        return at + 1 < written.length() && written.charAt(at + 1) == '\n';
    }

    /** Whether the line before was only wrapped here: the next one is indented under it, or it is long and no number follows. */
    private boolean goesOn(int next, int indent) {
        if (next >= written.length() || isBullet(next)) {
            return false;
        }
        return indent > indented + 1 || (columns >= WRAPPED_COLUMNS && !Letters.isDigit(written.charAt(next)));
    }

    private boolean isBullet(int at) {
        boolean bullet = "-*+•·–—●■▪►✓✔◆※".indexOf(written.charAt(at)) >= 0;
        return bullet && at + 1 < written.length() && written.charAt(at + 1) == ' ';
    }

    private boolean betweenIdeographs(int next) {
        return length > 0
                && next < written.length()
                && Folding.isIdeographic(text[length - 1])
                && Folding.isIdeographic(written.charAt(next));
    }

    private void append(char c, int start, int end) {
        makeRoom(1);
        text[length] = c;
        starts[length] = start;
        ends[length++] = end;
    }

    private void makeRoom(int more) {
        if (length + more > text.length) {
            int capacity = Math.max(length + more, Math.max(16, length * 2));
            text = Arrays.copyOf(text, capacity);
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
        }
    }
}
