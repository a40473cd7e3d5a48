package io.ordernotifier.bench;

import java.util.List;

/** Several measurements of the same thing: the middle one and how far they lie apart. */
public record Spread(double median, double min, double max) {

    /** @throws IllegalArgumentException when there are none */
    static Spread of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("there must be at least one measurement");
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(median, sorted.get(0), sorted.get(sorted.size() - 1));
    }

    /** As text: the median, and in brackets from least to most. */
    String with(String format) {
        return String.format(format + "  [" + format + " - " + format + "]", median, min, max);
    }
}
