package io.ordernotifier.streams;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * The committed offsets of the input partitions, as they were when their task began or began anew. Kafka Streams asks for
 * them at that very moment; {@link GatedClients} listens.
 */
final class CommittedOffsets {
    private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();

    void keep(Map<TopicPartition, OffsetAndMetadata> committed) {
        committed.forEach((partition, offset) -> next.put(partition, offset == null ? 0 : offset.offset()));
    }

    /** The offset that comes next; 0 where nothing was committed. */
    long of(TopicPartition partition) {
        return next.getOrDefault(partition, 0L);
    }
}
