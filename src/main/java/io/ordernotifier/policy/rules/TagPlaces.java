package io.ordernotifier.policy.rules;

import java.util.Arrays;

/** Where the tags of an HTML part start and end, found once. */
final class TagPlaces {
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int count;

    TagPlaces(String html) {
        int end = html.indexOf('>');
        for (int start = html.indexOf('<'); start >= 0; start = html.indexOf('<', start + 1)) {
            if (end >= 0 && end < start) {
                end = html.indexOf('>', start);
            }
            add(start, end < 0 ? html.length() : end);
        }
    }

    private void add(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = start;
        ends[count++] = end;
    }

    /** How many start before a place. */
    int countBefore(int place) {
        int at = Arrays.binarySearch(starts, 0, count, place);
        return at >= 0 ? at : -at - 1;
    }

    int start(int index) {
        return starts[index];
    }

    /** Where its {@code >} is; where it has none, the end of the part. */
    int end(int index) {
        return ends[index];
    }
}
