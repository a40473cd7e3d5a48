package io.ordernotifier.policy.reading;

import io.ordernotifier.policy.Span;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a piece of a part, decoded (an entity is the character it stands for), each with its place in the
 * part. A part that needs no decoding is its own source text.
 */
public final class SourceText {
    private final String text;
    private final int @Nullable [] starts;
    private final int @Nullable [] ends;

    private SourceText(String text, int @Nullable [] starts, int @Nullable [] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /** A whole part that needs no decoding. */
    public static SourceText of(String part) {
        return new SourceText(part, null, null);
    }

    static SourceText of(String text, int[] starts, int[] ends) {
        return new SourceText(text, starts, ends);
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
            return new Span(from, to);
        }
        if (from == to) {
            int place = from < starts.length ? starts[from] : from == 0 ? 0 : ends[from - 1];
            return new Span(place, place);
        }
        // Repaired HTML (text inside a table, say) is not always in the order of the source.
        int start = starts[from];
        int end = ends[from];
        for (int i = from + 1; i < to; i++) {
            start = Math.min(start, starts[i]);
            end = Math.max(end, ends[i]);
        }
        return new Span(start, end);
    }
}
