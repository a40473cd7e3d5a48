package io.ordernotifier.explain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

/** Reads partitions from somewhere to where they end now, committed records only, and keeps those that are wanted. */
final class OrderScan {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final ScanProgress progress;

    /** @param consumer without a group, reading committed records; for this scan alone */
    OrderScan(Consumer<byte[], byte[]> consumer, ScanProgress progress) {
        this.consumer = consumer;
        this.progress = progress;
    }

    /** Is told how far a scan is, in records between 0 and the total. */
    interface ScanProgress {
        void at(long read, long total);
    }

    /** The partition of a topic in which Kafka's own partitioner puts a key; all of them where that is not relied on. */
    List<TopicPartition> partitions(String topic, byte[] key, boolean all) {
        int count = consumer.partitionsFor(topic).size();
        int own = Utils.toPositive(Utils.murmur2(key)) % count;
        List<TopicPartition> partitions = new ArrayList<>();
        for (int partition = 0; partition < count; partition++) {
            if (all || partition == own) {
                partitions.add(new TopicPartition(topic, partition));
            }
        }
        return partitions;
    }

    /** Which of these topics there are. */
    Set<String> existing(Collection<String> topics) {
        Set<String> known = consumer.listTopics().keySet();
        return topics.stream().filter(known::contains).collect(Collectors.toSet());
    }

    /**
     * The wanted records of these partitions, each in its order.
     *
     * @param since where the records begin that are looked at, by their timestamps; of {@code whole} topics all are
     */
    List<ConsumerRecord<byte[], byte[]>> read(
            List<TopicPartition> partitions,
            Optional<Instant> since,
            Set<String> whole,
            Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> starts = starts(partitions, since, whole);
        consumer.assign(partitions);
        starts.forEach((partition, offset) -> consumer.seek(partition, Math.min(offset, at(ends, partition))));
        long total = partitions.stream()
                .mapToLong(each -> Math.max(0, at(ends, each) - at(starts, each)))
                .sum();
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        List<TopicPartition> left = new ArrayList<>(partitions);
        while (true) {
            left.removeIf(each -> consumer.position(each) >= at(ends, each));
            progress.at(total - unread(left, ends), total);
            if (left.isEmpty()) {
                return found;
            }
            consumer.poll(POLL).forEach(record -> {
                boolean within = record.offset() < at(ends, new TopicPartition(record.topic(), record.partition()));
                if (within && wanted.test(record)) {
                    found.add(record);
                }
            });
        }
    }

    private static long at(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return offsets.getOrDefault(partition, 0L);
    }

    private long unread(List<TopicPartition> left, Map<TopicPartition, Long> ends) {
        return left.stream()
                .mapToLong(each -> at(ends, each) - consumer.position(each))
                .sum();
    }

    private Map<TopicPartition, Long> starts(
            List<TopicPartition> partitions, Optional<Instant> since, Set<String> whole) {
        Map<TopicPartition, Long> starts = new HashMap<>(consumer.beginningOffsets(partitions));
        if (since.isPresent()) {
            long from = since.get().toEpochMilli();
            Map<TopicPartition, Long> times = partitions.stream()
                    .filter(each -> !whole.contains(each.topic()))
                    .collect(Collectors.toMap(each -> each, each -> from));
            Map<TopicPartition, Long> ends = consumer.endOffsets(times.keySet());
            Map<TopicPartition, OffsetAndTimestamp> offsets = consumer.offsetsForTimes(times);
            times.keySet().forEach(each -> {
                OffsetAndTimestamp first = offsets.get(each);
                starts.put(each, first == null ? at(ends, each) : first.offset());
            });
        }
        return starts;
    }
}
