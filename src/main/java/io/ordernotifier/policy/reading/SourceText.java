package io.ordernotifier.policy.reading;

import io.ordernotifier.policy.Span;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a piece of a part, decoded (an entity is the character it stands for), each with its place in the
 * part. A part that needs no decoding is its own source text.
 */
public final class SourceText {
    private final String text;
    /** By character, as far as the text goes. */
    private final int @Nullable [] starts;

    private final int @Nullable [] ends;
    /** What all places are moved by. */
    private final int shift;

    private SourceText(String text, int @Nullable [] starts, int @Nullable [] ends, int shift) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.shift = shift;
    }

    /** A whole part that needs no decoding. */
    public static SourceText of(String part) {
        return new SourceText(part, null, null, 0);
    }

    static SourceText of(String text, int[] starts, int[] ends) {
        return new SourceText(text, starts, ends, 0);
    }

    /** The same characters further on in another part. */
    SourceText moved(int by) {
        return text.isEmpty() ? this : new SourceText(text, starts, ends, shift + by);
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    /** Where the characters from {@code from} to {@code to}, exclusive, stand in the part. */
    public Span span(int from, int to) {
        if (starts == null || ends == null) {
            return new Span(from + shift, to + shift);
        }
        if (from == to) {
            int place = from < text.length() ? starts[from] : from == 0 ? 0 : ends[from - 1];
            return new Span(place + shift, place + shift);
        }
        // Repaired HTML (text inside a table, say) is not always in the order of the source.
        int start = starts[from];
        int end = ends[from];
        for (int i = from + 1; i < to; i++) {
            start = Math.min(start, starts[i]);
            end = Math.max(end, ends[i]);
        }
        return new Span(start + shift, end + shift);
    }
}
