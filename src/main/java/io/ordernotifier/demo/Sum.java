package io.ordernotifier.demo;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Parts that must make up a whole, each counted for itself.
 *
 * @param whole what the parts are parts of
 * @param total how much that is
 */
public record Sum(List<Part> parts, long total, String whole) {
    public Sum {
        parts = List.copyOf(parts);
    }

    /** One of the parts. */
    public record Part(long count, String what) {
        @Override
        public String toString() {
            return count + " " + what;
        }
    }

    /** Whether it adds up. */
    public boolean holds() {
        return parts.stream().mapToLong(Part::count).sum() == total;
    }

    /** Two and two are four: "2 emails + 2 rejected drafts = 4 changes". */
    @Override
    public String toString() {
        return parts.stream().map(Part::toString).collect(Collectors.joining(" + ")) + (holds() ? " = " : " ≠ ") + total
                + " " + whole;
    }
}
