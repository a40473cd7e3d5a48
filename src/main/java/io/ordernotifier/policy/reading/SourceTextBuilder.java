package io.ordernotifier.policy.reading;

import java.util.Arrays;

/** Collects decoded characters with their places in the part. */
final class SourceTextBuilder {
    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[16];
    private int[] ends = new int[16];

    void append(char c, int start, int end) {
        int at = text.length();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, at * 2);
            ends = Arrays.copyOf(ends, at * 2);
        }
        starts[at] = start;
        ends[at] = end;
        text.append(c);
    }

    /** Characters that stand in the part one by one, from {@code start} on. */
    void appendPlain(String characters, int start) {
        for (int i = 0; i < characters.length(); i++) {
            append(characters.charAt(i), start + i, start + i + 1);
        }
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    char last() {
        return text.charAt(text.length() - 1);
    }

    SourceText build() {
        return SourceText.of(text.toString(), Arrays.copyOf(starts, text.length()), Arrays.copyOf(ends, text.length()));
    }
}
