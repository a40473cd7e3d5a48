package io.ordernotifier.policy;

/** A stretch of one part of a draft, in UTF-16 offsets, the end exclusive. */
public record Span(int start, int end) {
    public static final Span NONE = new Span(0, 0);

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span from " + start + " to " + end + ": must have 0 <= start <= end");
        }
    }

    /** The characters of the part that stand here. */
    String of(String part) {
        return part.substring(start, end);
    }
}
