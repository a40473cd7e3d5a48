package io.ordernotifier.lint;

import java.util.Arrays;

/** The lines of a part; they end with LF, CR LF or CR. */
final class Lines {
    private final String text;
    private final int[] starts;
    private final int count;

    private Lines(String text, int[] starts, int count) {
        this.text = text;
        this.starts = starts;
        this.count = count;
    }

    static Lines of(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean ends = c == '\n' || (c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'));
            if (ends) {
                starts = count == starts.length ? Arrays.copyOf(starts, count * 2) : starts;
                starts[count++] = at + 1;
            }
        }
        return new Lines(text, starts, count);
    }

    /** The number of the line an offset lies on, from 1. */
    int number(int offset) {
        int at = Arrays.binarySearch(starts, 0, count, offset);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** The character on its line, from 1. */
    int column(int offset) {
        return text.codePointCount(start(number(offset)), offset) + 1;
    }

    int start(int number) {
        return starts[number - 1];
    }

    /** Where the line ends, before what ends it. */
    int end(int number) {
        int end = number == count ? text.length() : starts[number];
        while (end > start(number) && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    String text() {
        return text;
    }
}
