package io.ordernotifier.scan;

import io.ordernotifier.Settings;
import io.ordernotifier.clients.KafkaClients;
import io.ordernotifier.event.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

/** Reads partitions from somewhere to where they end now, committed records only. One scan at a time. */
public final class TopicScan implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int FETCH_BYTES = 8 * 1024 * 1024;

    /** Where a scan ends is known: no broker need wait for more, and the next scan would wait for that answer. */
    private static final int WAIT_FOR_MORE_MS = 10;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final ScanProgress progress;

    public TopicScan(Settings settings, ScanProgress progress) {
        this.consumer = new KafkaClients(settings)
                .reader(Map.of(
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        FETCH_BYTES,
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        WAIT_FOR_MORE_MS));
        this.progress = progress;
    }

    /** Which of these topics there are. */
    public Set<String> existing(Collection<String> topics) {
        Set<String> known = consumer.listTopics().keySet();
        return topics.stream().filter(known::contains).collect(Collectors.toSet());
    }

    /** All partitions of a topic that is there. */
    public List<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(each -> new TopicPartition(topic, each.partition()))
                .toList();
    }

    /** The partition of a topic in which Kafka's own partitioner puts a key; all of them where that is not relied on. */
    public List<TopicPartition> partitions(String topic, byte[] key, boolean all) {
        int count = consumer.partitionsFor(topic).size();
        int own = Utils.toPositive(Utils.murmur2(key)) % count;
        return IntStream.range(0, count)
                .filter(partition -> all || partition == own)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
    }

    /** Where the partitions begin. */
    public Map<TopicPartition, Long> beginnings(Collection<TopicPartition> partitions) {
        return consumer.beginningOffsets(partitions);
    }

    /** Where the partitions end now, as a reader of committed records sees it. */
    public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        return consumer.endOffsets(partitions);
    }

    /** Where the records begin that are as young as that or younger, by their timestamps. */
    public Map<TopicPartition, Long> since(Collection<TopicPartition> partitions, Instant since) {
        Map<TopicPartition, Long> times =
                partitions.stream().collect(Collectors.toMap(each -> each, each -> since.toEpochMilli()));
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, OffsetAndTimestamp> offsets = consumer.offsetsForTimes(times);
        Map<TopicPartition, Long> starts = new HashMap<>();
        partitions.forEach(each -> {
            OffsetAndTimestamp first = offsets.get(each);
            starts.put(each, first == null ? at(ends, each) : first.offset());
        });
        return starts;
    }

    /** Hands over the records from these offsets on, each partition's in its order. */
    public void read(Map<TopicPartition, Long> starts, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        read(starts, Map.of(), taker);
    }

    /**
     * The same up to these offsets, exclusive.
     *
     * @param limits of partitions that are not to be read to where they end now
     */
    public void read(
            Map<TopicPartition, Long> starts,
            Map<TopicPartition, Long> limits,
            Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        if (starts.isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(starts.keySet()));
        limits.forEach((partition, limit) -> ends.computeIfPresent(partition, (each, end) -> Math.min(end, limit)));
        consumer.assign(starts.keySet());
        starts.forEach((partition, offset) -> consumer.seek(partition, Math.min(offset, at(ends, partition))));
        long total = starts.keySet().stream()
                .mapToLong(each -> Math.max(0, at(ends, each) - at(starts, each)))
                .sum();
        List<TopicPartition> left = new ArrayList<>(starts.keySet());
        while (true) {
            left.removeIf(each -> consumer.position(each) >= at(ends, each));
            progress.at(total - unread(left, ends), total);
            if (left.isEmpty()) {
                return;
            }
            consumer.poll(POLL).forEach(record -> {
                if (record.offset() < at(ends, new TopicPartition(record.topic(), record.partition()))) {
                    taker.accept(record);
                }
            });
        }
    }

    /** All records of these partitions. */
    public void readAll(Collection<TopicPartition> partitions, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        read(beginnings(partitions), taker);
    }

    /** One record; empty where there is none, or none any more. */
    public Optional<ConsumerRecord<byte[], byte[]>> at(Place place) {
        TopicPartition partition = new TopicPartition(place.topic(), place.partition());
        if (consumer.listTopics().getOrDefault(place.topic(), List.of()).size() <= place.partition()) {
            return Optional.empty();
        }
        long end = at(consumer.endOffsets(List.of(partition)), partition);
        consumer.assign(List.of(partition));
        consumer.seek(partition, place.offset());
        while (place.offset() < end && consumer.position(partition) <= place.offset()) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                return record.offset() == place.offset() ? Optional.of(record) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static long at(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return offsets.getOrDefault(partition, 0L);
    }

    private long unread(List<TopicPartition> left, Map<TopicPartition, Long> ends) {
        return left.stream()
                .mapToLong(each -> at(ends, each) - consumer.position(each))
                .sum();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
