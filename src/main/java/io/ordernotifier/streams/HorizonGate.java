package io.ordernotifier.streams;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Hands out no record from the horizon on, for whoever wants to rebuild the state and nothing more. */
final class HorizonGate {
    private final Supplier<Horizon> horizon;
    private final Set<TopicPartition> reached = ConcurrentHashMap.newKeySet();

    HorizonGate(Supplier<Horizon> horizon) {
        this.horizon = horizon;
    }

    ConsumerRecords<byte[], byte[]> pass(Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> polled) {
        Map<TopicPartition, Integer> passing = new HashMap<>();
        for (TopicPartition partition : polled.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> records = polled.records(partition);
            long end = horizon.get().end(partition);
            for (int i = 0; i < records.size(); i++) {
                if (records.get(i).offset() >= end) {
                    passing.put(partition, i);
                    reached.add(partition);
                    break;
                }
            }
        }
        return passing.isEmpty() ? polled : SchemaGate.firstOf(polled, passing, consumer);
    }

    /** Kafka Streams waits for records that it knows to be there: of those kept back it must not know. */
    OptionalLong lag(TopicPartition partition, OptionalLong lag) {
        return reached.contains(partition) ? OptionalLong.of(0) : lag;
    }
}
