package io.ordernotifier.bench;

import java.util.Map;
import java.util.TreeMap;

/**
 * How a benchmark is run.
 *
 * @param runs pairs that count: one run of the pipeline and one of the shape
 * @param partitions of every topic
 * @param threads of either processor
 * @param settings of both that are not at their defaults, keys as {@code order-notifier run --set} takes them
 */
public record Plan(int runs, int partitions, int threads, Map<String, String> settings) {
    public Plan {
        settings = Map.copyOf(settings);
    }

    /** Everything that a processor is started with. */
    Map<String, String> processorSettings() {
        Map<String, String> all = new TreeMap<>(settings);
        all.put("threads", Integer.toString(threads));
        return all;
    }
}
