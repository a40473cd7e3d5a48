package io.ordernotifier.feedfile;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What an export folder remembers, beside Kafka, which forgets the offsets of a group that was idle for a week.
 *
 * @param since the timestamp before which records are left out, in milliseconds since 1970; fixed by the first export
 * @param topicIds by topic, the ID it had: a topic made anew begins at 0 again
 * @param positions by topic and partition, the offset up to which (exclusive) everything is exported
 */
record Ledger(long since, Map<String, String> topicIds, Map<String, Map<Integer, Long>> positions) {

    static Ledger beginning(long since, Map<String, String> topicIds) {
        return new Ledger(since, topicIds, Map.of());
    }

    @Nullable
    Long position(TopicPartition partition) {
        return positions.getOrDefault(partition.topic(), Map.of()).get(partition.partition());
    }

    /** With everything exported up to these positions; what is said of other partitions stays. */
    Ledger at(Map<String, Map<Integer, Long>> reached) {
        Map<String, Map<Integer, Long>> merged = new TreeMap<>();
        positions.forEach((topic, partitions) -> merged.put(topic, new TreeMap<>(partitions)));
        reached.forEach((topic, partitions) ->
                merged.computeIfAbsent(topic, any -> new TreeMap<>()).putAll(partitions));
        return new Ledger(since, topicIds, merged);
    }
}
