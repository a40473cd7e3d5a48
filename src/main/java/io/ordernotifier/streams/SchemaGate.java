package io.ordernotifier.streams;

import io.ordernotifier.TopicNames;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.Header;

/**
 * Leaves a record in its topic until the registry can be asked for its schema.
 *
 * <p>A record that cannot be read because the registry is out of reach is not at fault, so it must wait; but it must not
 * wait inside the topology: a thread that blocks there loses its transaction and then its state. So the consumer does
 * not hand it out: its partition stands at that record, paused, and is tried again every second, while everything else
 * goes on. Schemas are kept once they are known, so an outage is felt only by the first record of each.
 *
 * <p>One gate for each consumer; but for {@link #waiting} not thread-safe, like the consumer.
 */
final class SchemaGate {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int PREFIX = 5;

    private final String replayTopic;
    private final Reader reader;
    private final Clock clock;
    private final Set<SchemaUse> known = new HashSet<>();
    private final Set<TopicPartition> held = new HashSet<>();
    private Instant nextTry = Instant.MIN;
    private volatile Set<TopicPartition> waiting = Set.of();

    SchemaGate(TopicNames topics, Reader reader, Clock clock) {
        this.replayTopic = topics.replay();
        this.reader = reader;
        this.clock = clock;
    }

    /** Reads a value; throws a {@link RetriableException} only when it cannot be read for now. */
    interface Reader {
        void read(String topic, byte[] value);
    }

    private record SchemaUse(String topic, int schemaId) {}

    /** Polls, and keeps back what cannot be read for now. */
    ConsumerRecords<byte[], byte[]> poll(Consumer<byte[], byte[]> consumer, Duration timeout) {
        if (!held.isEmpty() && !clock.instant().isBefore(nextTry)) {
            held.retainAll(consumer.assignment());
            consumer.resume(held);
            held.clear();
        }
        ConsumerRecords<byte[], byte[]> polled = consumer.poll(timeout);
        Map<TopicPartition, Integer> blocked = blocked(polled);
        noteWaiting(consumer, polled, blocked);
        if (blocked.isEmpty()) {
            return polled;
        }
        held.addAll(blocked.keySet());
        return firstOf(polled, blocked, consumer);
    }

    /** The partitions whose next record waits for its schema; for any thread. */
    Set<TopicPartition> waiting() {
        return waiting;
    }

    /** A partition that is tried again still waits until something of it was handed out. */
    private void noteWaiting(
            Consumer<byte[], byte[]> consumer,
            ConsumerRecords<byte[], byte[]> polled,
            Map<TopicPartition, Integer> blocked) {
        if (waiting.isEmpty() && blocked.isEmpty()) {
            return;
        }
        Set<TopicPartition> now = new HashSet<>(waiting);
        now.retainAll(consumer.assignment());
        now.removeAll(polled.partitions());
        now.addAll(blocked.keySet());
        waiting = Set.copyOf(now);
    }

    /** How many of the records of each partition come before the first that cannot be read for now. */
    private Map<TopicPartition, Integer> blocked(ConsumerRecords<byte[], byte[]> polled) {
        Map<TopicPartition, Integer> blocked = new HashMap<>();
        for (TopicPartition partition : polled.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> records = polled.records(partition);
            for (int i = 0; i < records.size(); i++) {
                if (!readable(records.get(i))) {
                    blocked.put(partition, i);
                    break;
                }
            }
        }
        return blocked;
    }

    private boolean readable(ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.value();
        if (value == null || value.length < PREFIX || value[0] != 0) {
            return true; // no schema to ask for
        }
        SchemaUse use =
                new SchemaUse(topicOf(record), ByteBuffer.wrap(value, 1, 4).getInt());
        if (known.contains(use)) {
            return true;
        }
        if (clock.instant().isBefore(nextTry)) {
            return false;
        }
        try {
            reader.read(use.topic(), value);
            known.add(use);
            return true;
        } catch (RetriableException unreachable) {
            nextTry = clock.instant().plus(PAUSE);
            return false;
        }
    }

    private String topicOf(ConsumerRecord<byte[], byte[]> record) {
        Header origin =
                record.topic().equals(replayTopic) ? record.headers().lastHeader(HeaderNames.ORIGIN_TOPIC) : null;
        return origin == null || origin.value() == null
                ? record.topic()
                : new String(origin.value(), StandardCharsets.UTF_8);
    }

    /** So many of each partition, all of those that are not named; the others stay in their topics, paused. */
    static ConsumerRecords<byte[], byte[]> firstOf(
            ConsumerRecords<byte[], byte[]> polled,
            Map<TopicPartition, Integer> counts,
            Consumer<byte[], byte[]> consumer) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> kept = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> nextOffsets = new HashMap<>(polled.nextOffsets());
        for (TopicPartition partition : polled.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> records = polled.records(partition);
            Integer count = counts.get(partition);
            if (count == null) {
                kept.put(partition, records);
            } else {
                ConsumerRecord<byte[], byte[]> first = records.get(count);
                consumer.seek(partition, first.offset());
                consumer.pause(Set.of(partition));
                nextOffsets.put(partition, new OffsetAndMetadata(first.offset(), first.leaderEpoch(), ""));
                if (count > 0) {
                    kept.put(partition, new ArrayList<>(records.subList(0, count)));
                }
            }
        }
        return new ConsumerRecords<>(kept, nextOffsets);
    }
}
