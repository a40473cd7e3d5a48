package io.ordernotifier.policy.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The inputs that took the most time for a character, against what is usual. Short ones are not looked at. */
final class Slowest {
    private static final int SHORTEST = 2000;
    private static final int KEPT = 10;

    /** Of the usual time so many are kept in mind; later ones take the place of earlier. */
    private static final int SAMPLES = 1 << 14;

    private final double[] samples = new double[SAMPLES];
    private long count;
    private final List<Entry> slowest = new ArrayList<>();

    private record Entry(double nanosPerCharacter, long seed, String origin, int length) {}

    void add(long seed, Fuzzed input, long nanos) {
        if (input.length() < SHORTEST) {
            return;
        }
        double perCharacter = (double) nanos / input.length();
        samples[(int) (count++ % SAMPLES)] = perCharacter;
        if (slowest.size() < KEPT || perCharacter > slowest.get(KEPT - 1).nanosPerCharacter()) {
            slowest.add(new Entry(perCharacter, seed, input.origin(), input.length()));
            slowest.sort(Comparator.comparingDouble(Entry::nanosPerCharacter).reversed());
            if (slowest.size() > KEPT) {
                slowest.remove(KEPT);
            }
        }
    }

    /** One line each. */
    String told() {
        double[] sorted = Arrays.copyOf(samples, (int) Math.min(count, SAMPLES));
        Arrays.sort(sorted);
        double median = sorted.length == 0 ? 0 : sorted[sorted.length / 2];
        StringBuilder told = new StringBuilder();
        told.append(String.format(
                Locale.ROOT, "half of the inputs take less than %.0f ns a character, all reviews together%n", median));
        for (Entry entry : slowest) {
            told.append(String.format(
                    Locale.ROOT,
                    "%6.1f times that: seed %d, %s, %,d characters%n",
                    entry.nanosPerCharacter() / median,
                    entry.seed(),
                    entry.origin(),
                    entry.length()));
        }
        return told.toString();
    }
}
