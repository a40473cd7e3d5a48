package io.ordernotifier.streams;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Counters of one name, one for each key. Each is looked up in the registry once, for that costs more than counting.
 *
 * @param <K> a value with few instances: what the tags are made from
 */
final class Counters<K> {
    private final Map<K, Counter> counters = new ConcurrentHashMap<>();
    private final Function<K, Counter> register;

    Counters(MeterRegistry meters, String name, String description, Function<K, Tags> tags) {
        this.register = key -> Counter.builder(name)
                .description(description)
                .tags(tags.apply(key))
                .register(meters);
    }

    void count(K key) {
        Counter counter = counters.get(key);
        if (counter == null) {
            counter = counters.computeIfAbsent(key, register);
        }
        counter.increment();
    }
}
