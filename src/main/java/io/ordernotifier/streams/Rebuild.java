package io.ordernotifier.streams;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.ordernotifier.Settings;
import io.ordernotifier.clients.KafkaClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/** Rebuilds the state from the inputs, up to where the outputs say that they were processed, and sends nothing. */
public final class Rebuild implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final Settings settings;
    private final Admin admin;
    private final StartCheck check;
    private final MeterRegistry meters = new SimpleMeterRegistry();

    public Rebuild(Settings settings) {
        this.settings = settings;
        this.admin = new KafkaClients(settings).admin();
        this.check = new StartCheck(admin, settings);
    }

    /**
     * What would be done.
     *
     * @param topics of each input topic the records that are there
     * @param processed of each input topic how many of these were processed: these are read again
     * @param keptBack drafts that were rejected and whose email was not sent since
     * @param incomplete input partitions whose first records are deleted, so that what they told is lost
     * @param brokenOff whether a rebuild was begun before and would go on
     */
    public record Plan(
            Map<String, Long> topics,
            Map<String, Long> processed,
            int keptBack,
            List<String> incomplete,
            boolean brokenOff) {}

    /**
     * What was done.
     *
     * @param events records that were read
     * @param orders in the state now
     * @param suppressed emails and rejected drafts that had left before
     * @param sent by how many offsets the output topics grew meanwhile: 0 where nothing was sent
     */
    public record Summary(long events, long orders, long suppressed, long sent) {}

    /** @throws StartRefusedException when there is nothing to go by */
    public Plan plan() throws InterruptedException, ExecutionException {
        Horizon horizon = check.horizonToRebuild();
        Map<TopicPartition, Long> firsts =
                check.ends().beginnings(settings.topics().inputs());
        Map<TopicPartition, Long> ends = check.ends().ends(settings.topics().inputs());
        Map<String, Long> there = new LinkedHashMap<>();
        Map<String, Long> processed = new LinkedHashMap<>();
        for (String topic : settings.topics().inputs()) {
            there.put(topic, 0L);
            processed.put(topic, 0L);
        }
        ends.forEach((partition, end) -> {
            long first = firsts.getOrDefault(partition, 0L);
            there.merge(partition.topic(), end - first, Long::sum);
            processed.merge(partition.topic(), Math.max(0, horizon.end(partition) - first), Long::sum);
        });
        List<String> incomplete = new ArrayList<>();
        check.incompleteInputs().forEach(partition -> incomplete.add(partition.toString()));
        incomplete.sort(null);
        return new Plan(there, processed, horizon.keptBack(), incomplete, check.isRebuilding());
    }

    /**
     * Does it, and returns when it is done. Broken off, it goes on with the next time, or with the next start of the processor.
     *
     * @param progress is told again and again how many records are read, and of how many
     * @throws StartRefusedException when the application is running
     */
    public Summary execute(BiConsumer<Long, Long> progress) throws InterruptedException, ExecutionException {
        Map<TopicPartition, Long> firsts =
                check.ends().beginnings(settings.topics().inputs());
        Map<TopicPartition, Long> outputs = check.ends().ends(settings.topics().outputs());
        try (StreamsRunner runner = new StreamsRunner(settings, meters, Start.REBUILD_ONLY)) {
            runner.start();
            Map<TopicPartition, Long> ends = runner.horizon().ends();
            long all = sum(ends, firsts);
            while (true) {
                Map<TopicPartition, Long> committed = check.group().read();
                committed.keySet().retainAll(ends.keySet());
                ends.forEach((partition, end) -> committed.merge(partition, end, Math::min));
                progress.accept(sum(committed, firsts), all);
                if (ends.entrySet().stream()
                        .allMatch(end -> committed.getOrDefault(end.getKey(), 0L) >= end.getValue())) {
                    long sent = sum(check.ends().ends(settings.topics().outputs()), outputs);
                    return new Summary(all, runner.orders(), suppressed(), sent);
                }
                if (runner.hasEnded()) {
                    throw new StartRefusedException("the processor ended before the state was rebuilt: see its log");
                }
                Thread.sleep(LOOK_EVERY.toMillis());
            }
        }
    }

    private static long sum(Map<TopicPartition, Long> offsets, Map<TopicPartition, Long> firsts) {
        return offsets.entrySet().stream()
                .mapToLong(each -> Math.max(0, each.getValue() - firsts.getOrDefault(each.getKey(), 0L)))
                .sum();
    }

    private long suppressed() {
        return meters.find("order.notifier.suppressed").tags("reason", "SENT_BEFORE").counters().stream()
                .mapToLong(counter -> (long) counter.count())
                .sum();
    }

    @Override
    public void close() {
        admin.close();
    }
}
