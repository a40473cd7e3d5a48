package io.ordernotifier.policy.reading;

import java.util.Arrays;

/** Collects decoded characters with their places in the part. */
final class SourceTextBuilder {
    private char[] text;
    private int[] starts;
    private int[] ends;
    private int length;

    SourceTextBuilder() {
        this(16);
    }

    /** @param capacity how many characters it takes without growing */
    SourceTextBuilder(int capacity) {
        text = new char[capacity];
        starts = new int[capacity];
        ends = new int[capacity];
    }

    void append(char c, int start, int end) {
        makeRoom(1);
        text[length] = c;
        starts[length] = start;
        ends[length++] = end;
    }

    /** Characters that stand in the part one by one, from {@code start} on. */
    void appendPlain(String characters, int start) {
        appendPlain(characters, 0, characters.length(), start);
    }

    /** The same for those from {@code from} to {@code to}. */
    void appendPlain(String characters, int from, int to, int start) {
        makeRoom(to - from);
        characters.getChars(from, to, text, length);
        for (int i = 0; i < to - from; i++) {
            starts[length + i] = start + i;
            ends[length + i] = start + i + 1;
        }
        length += to - from;
    }

    /** Characters with their places, all moved by {@code shift}. */
    void append(String characters, int[] from, int[] to, int shift) {
        int count = characters.length();
        makeRoom(count);
        characters.getChars(0, count, text, length);
        for (int i = 0; i < count; i++) {
            starts[length + i] = from[i] + shift;
            ends[length + i] = to[i] + shift;
        }
        length += count;
    }

    private void makeRoom(int more) {
        if (length + more > text.length) {
            int capacity = Math.max(length + more, Math.max(16, text.length * 2));
            text = Arrays.copyOf(text, capacity);
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
        }
    }

    boolean isEmpty() {
        return length == 0;
    }

    /** What was collected; nothing can be added any more. */
    SourceText build() {
        return SourceText.of(new String(text, 0, length), starts, ends);
    }
}
