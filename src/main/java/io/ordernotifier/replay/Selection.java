package io.ordernotifier.replay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Which records of the input topics are meant.
 *
 * @param topics input topics
 * @param from the earliest timestamp of a record
 * @param to the timestamp before which all are
 * @param offsets where there are any, only these
 * @param orderIds where there are any, only records with these keys
 * @param allPartitions whether these orders may lie elsewhere than where Kafka's own partitioner puts them
 */
public record Selection(
        List<String> topics,
        Optional<Instant> from,
        Optional<Instant> to,
        List<OffsetRange> offsets,
        Set<String> orderIds,
        boolean allPartitions) {
    public Selection {
        topics = List.copyOf(topics);
        offsets = List.copyOf(offsets);
        orderIds = Set.copyOf(orderIds);
    }

    boolean matches(ConsumerRecord<byte[], byte[]> record) {
        return withinTime(record.timestamp()) && withinOffsets(record) && ofTheseOrders(record);
    }

    private boolean withinTime(long timestamp) {
        return (from.isEmpty() || timestamp >= from.get().toEpochMilli())
                && (to.isEmpty() || timestamp < to.get().toEpochMilli());
    }

    private boolean withinOffsets(ConsumerRecord<byte[], byte[]> record) {
        return offsets.isEmpty()
                || offsets.stream()
                        .anyMatch(
                                each -> each.partition().equals(new TopicPartition(record.topic(), record.partition()))
                                        && each.span().contains(record.offset()));
    }

    private boolean ofTheseOrders(ConsumerRecord<byte[], byte[]> record) {
        return orderIds.isEmpty()
                || (record.key() != null && orderIds.contains(new String(record.key(), StandardCharsets.UTF_8)));
    }
}
