package io.ordernotifier.bench;

import java.util.Arrays;

/** How long events took to become emails, in milliseconds: half of them at most p50, all of them at most max. */
public record LatencyRun(int emails, double p50, double p99, double p999, double max) {

    /** @param millis in any order, at least one */
    public static LatencyRun of(long[] millis) {
        long[] sorted = millis.clone();
        Arrays.sort(sorted);
        return new LatencyRun(
                sorted.length, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 0.999), sorted[sorted.length - 1]);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
