package io.ordernotifier.replay;

/**
 * A range of offsets in a partition.
 *
 * @param from the first of them
 * @param until the one behind the last
 */
public record Span(long from, long until) {
    public Span {
        if (from < 0 || until < from) {
            throw new IllegalArgumentException("offsets " + from + ".." + until + ": must go upwards from 0");
        }
    }

    public boolean isEmpty() {
        return from == until;
    }

    /** How many offsets it has; there may be fewer records. */
    public long size() {
        return until - from;
    }

    public boolean contains(long offset) {
        return from <= offset && offset < until;
    }
}
