package io.ordernotifier.streams;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** How much of the state is still to be read from the changelogs before its partitions are processed. */
final class RestoreProgress implements StateRestoreListener {
    private final Map<TopicPartition, Long> remaining = new ConcurrentHashMap<>();

    RestoreProgress(MeterRegistry meters) {
        Gauge.builder("order.notifier.restore.remaining.records", this::remaining)
                .description("Records of the changelogs that are still to be read before all partitions are processed")
                .register(meters);
    }

    long remaining() {
        return remaining.values().stream().mapToLong(each -> each).sum();
    }

    @Override
    public void onRestoreStart(TopicPartition partition, String store, long start, long end) {
        remaining.put(partition, Math.max(0, end - start));
    }

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long batchEnd, long restored) {
        remaining.computeIfPresent(partition, (each, left) -> Math.max(0, left - restored));
    }

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long restored) {
        remaining.remove(partition);
    }

    @Override
    public void onRestoreSuspended(TopicPartition partition, String store, long restored) {
        remaining.remove(partition);
    }
}
