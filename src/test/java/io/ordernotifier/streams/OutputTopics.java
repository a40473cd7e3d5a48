package io.ordernotifier.streams;

import io.ordernotifier.bench.Workbench;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/** What lies in the output topics, from beginning to end. */
record OutputTopics(Workbench workbench) {

    /** Something of every committed record. */
    <V, R> List<R> read(String topic, Class<V> type, Function<V, R> wanted) {
        Deserializer<V> deserializer = workbench.wire().serde(type).deserializer();
        return records(topic, IsolationLevel.READ_COMMITTED).stream()
                .map(record -> wanted.apply(deserializer.deserialize(topic, record.value())))
                .toList();
    }

    int count(String topic, IsolationLevel level) {
        return records(topic, level).size();
    }

    private List<ConsumerRecord<byte[], byte[]>> records(String topic, IsolationLevel level) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                workbench.bootstrapServers(),
                "isolation.level",
                level.name().toLowerCase(Locale.ROOT));
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }
}
