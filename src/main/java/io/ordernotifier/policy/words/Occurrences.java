package io.ordernotifier.policy.words;

import java.util.Arrays;

/** The places of one group of words in a text, in order. */
final class Occurrences {
    private int[] starts = new int[4];
    private int[] ends = new int[4];
    private int count;

    /** Of two that start together the longer counts. */
    void add(int start, int end) {
        if (count > 0 && starts[count - 1] == start) {
            ends[count - 1] = Math.max(ends[count - 1], end);
            return;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = start;
        ends[count++] = end;
    }

    int count() {
        return count;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    /** The index of the first that starts at a place or after it; {@link #count} where none does. */
    int from(int place) {
        int at = Arrays.binarySearch(starts, 0, count, place);
        return at >= 0 ? at : -at - 1;
    }

    boolean anyBetween(int from, int to) {
        int index = from(from);
        return index < count && starts[index] < to;
    }

    /** Leaves out those that lie in a place of the others: they are part of other words. */
    void remove(Occurrences others) {
        int kept = 0;
        int longest = 0;
        int next = 0;
        for (int i = 0; i < count; i++) {
            while (next < others.count && others.starts[next] <= starts[i]) {
                longest = Math.max(longest, others.ends[next++]);
            }
            if (ends[i] > longest) {
                starts[kept] = starts[i];
                ends[kept++] = ends[i];
            }
        }
        count = kept;
    }
}
