package io.ordernotifier.feedfile;

import io.ordernotifier.clients.KafkaClients;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Reads a topic from its beginning to its end and, each time it is asked again, on from there. */
final class TopicTail implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final String topic;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private boolean begun;

    TopicTail(KafkaClients clients, String topic) {
        this.topic = topic;
        this.consumer = clients.reader();
    }

    /** Passes on what has come since the last time. Nothing where the topic does not exist. */
    void readOn(Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        List<PartitionInfo> partitions = consumer.listTopics().getOrDefault(topic, List.of());
        if (partitions.isEmpty()) {
            return;
        }
        if (!begun) {
            consumer.assign(partitions.stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            begun = true;
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(reader);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
