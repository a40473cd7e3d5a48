package io.ordernotifier.streams;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices records that do not lie in the partition that Kafka's own partitioner gives their key. Producers that place keys
 * in different ways put an event and its order into different partitions, where they never meet: the event waits until it
 * is given up. It only counts and warns, for a custom placement that all producers share does no harm.
 */
final class KeyPlacement {
    private static final Logger LOG = LoggerFactory.getLogger(KeyPlacement.class);
    private static final Duration TELL_EVERY = Duration.ofMinutes(1);

    private final Counters<String> misplaced;
    private final LongSupplier nanoClock;
    private final Map<String, Long> toldAt = new ConcurrentHashMap<>();
    private volatile int partitions;

    KeyPlacement(MeterRegistry meters, LongSupplier nanoClock) {
        this.misplaced = new Counters<>(
                meters,
                "order.notifier.misplaced.records",
                "Records in another partition than Kafka's own partitioner gives their key",
                topic -> Tags.of("topic", topic));
        this.nanoClock = nanoClock;
    }

    /** Says how many partitions each input topic has; until then nothing is looked at. */
    void expect(int partitionsOfEveryInput) {
        partitions = partitionsOfEveryInput;
    }

    void look(String topic, int partition, byte @Nullable [] key) {
        int count = partitions;
        if (count == 0 || key == null || partition == Utils.toPositive(Utils.murmur2(key)) % count) {
            return;
        }
        misplaced.count(topic);
        long now = nanoClock.getAsLong();
        Long told = toldAt.get(topic);
        if (told == null || now - told >= TELL_EVERY.toNanos()) {
            toldAt.put(topic, now);
            LOG.atWarn()
                    .addKeyValue("topic", topic)
                    .addKeyValue("partition", partition)
                    .log("Records do not lie where Kafka's own partitioner puts their keys: unless all producers of the"
                            + " input topics share one partitioner, events never meet their orders. Set"
                            + " partitioner=murmur2_random in clients built on librdkafka (Python, Go, .NET, Node.js),"
                            + " and none in Java");
        }
    }
}
