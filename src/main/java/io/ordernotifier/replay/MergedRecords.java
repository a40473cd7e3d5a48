package io.ordernotifier.replay;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The records of one partition of several topics in the order in which the processor takes them: of the topics' next records
 * the one with the lowest timestamp. The same spans always give the same order.
 */
final class MergedRecords {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int MOST_BUFFERED = 4_000;

    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Queue<ConsumerRecord<byte[], byte[]>>> buffers = new LinkedHashMap<>();
    private final Map<TopicPartition, Long> untils = new HashMap<>();

    /**
     * @param consumer reads committed records; for these alone, until they are read
     * @param inOrder of topics whose next records have the same timestamp, the first comes first
     */
    MergedRecords(Consumer<byte[], byte[]> consumer, List<TopicPartition> inOrder, Map<TopicPartition, Span> spans) {
        this.consumer = consumer;
        consumer.assign(inOrder);
        consumer.resume(inOrder);
        Map<TopicPartition, Long> ends = consumer.endOffsets(inOrder);
        for (TopicPartition each : inOrder) {
            Span span = spans.getOrDefault(each, new Span(0, 0));
            buffers.put(each, new ArrayDeque<>());
            untils.put(each, Math.min(span.until(), ends.getOrDefault(each, 0L)));
            consumer.seek(each, span.from());
        }
    }

    /** Null at the end. */
    @Nullable
    ConsumerRecord<byte[], byte[]> next() {
        while (buffers.keySet().stream().anyMatch(this::mustBeAwaited)) {
            buffers.forEach((partition, buffer) -> {
                if (buffer.size() >= MOST_BUFFERED || isRead(partition)) {
                    consumer.pause(List.of(partition));
                } else {
                    consumer.resume(List.of(partition));
                }
            });
            consumer.poll(POLL).forEach(this::keep);
        }
        Queue<ConsumerRecord<byte[], byte[]>> lowest = null;
        for (Queue<ConsumerRecord<byte[], byte[]>> buffer : buffers.values()) {
            if (!buffer.isEmpty() && (lowest == null || timestamp(buffer) < timestamp(lowest))) {
                lowest = buffer;
            }
        }
        return lowest == null ? null : lowest.poll();
    }

    private static long timestamp(Queue<ConsumerRecord<byte[], byte[]>> buffer) {
        return buffer.element().timestamp();
    }

    private boolean mustBeAwaited(TopicPartition partition) {
        return buffers.getOrDefault(partition, new ArrayDeque<>()).isEmpty() && !isRead(partition);
    }

    private boolean isRead(TopicPartition partition) {
        return consumer.position(partition) >= untils.getOrDefault(partition, 0L);
    }

    private void keep(ConsumerRecord<byte[], byte[]> record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        Queue<ConsumerRecord<byte[], byte[]>> buffer = buffers.get(partition);
        if (buffer != null && record.offset() < untils.getOrDefault(partition, 0L)) {
            buffer.add(record);
        }
    }
}
