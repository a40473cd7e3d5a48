package io.ordernotifier.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads the emails as they are committed, and notes how long after its event's moment each was there to be read. */
public final class EmailClock implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** An email: its event's moment, and how much later it came. */
    private record Arrival(long eventMillis, long latencyMillis) {}

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final Thread reader = new Thread(this::read, "email-clock");
    private volatile boolean closing;
    private @Nullable RuntimeException failure;

    private EmailClock(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
        reader.setDaemon(true);
    }

    /** Begins with the emails that come from now on. */
    public static EmailClock start(Workbench workbench) {
        String topic = workbench.topics().buyerEmails();
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", workbench.bootstrapServers(), "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        EmailClock clock = new EmailClock(consumer);
        clock.reader.start();
        return clock;
    }

    /**
     * Waits for so many emails.
     *
     * @param skipped how many of them, those with the earliest events, are left out
     * @return the latencies of the others, in milliseconds
     * @throws IllegalStateException when there are fewer after a minute without any, or more
     */
    public long[] awaitLatencies(int count, int skipped) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        synchronized (arrivals) {
            while (arrivals.size() < count && failure == null && System.nanoTime() < deadline) {
                int before = arrivals.size();
                await();
                if (arrivals.size() > before) {
                    deadline = System.nanoTime() + PATIENCE.toNanos();
                }
            }
            if (failure != null || arrivals.size() != count) {
                throw new IllegalStateException(
                        "there should be " + count + " emails, but there are " + arrivals.size(), failure);
            }
            return arrivals.stream()
                    .sorted((one, other) -> Long.compare(one.eventMillis, other.eventMillis))
                    .skip(skipped)
                    .mapToLong(Arrival::latencyMillis)
                    .toArray();
        }
    }

    private void await() {
        try {
            TimeUnit.MILLISECONDS.timedWait(arrivals, 100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for emails", e);
        }
    }

    private void read() {
        try {
            while (!closing) {
                var records = consumer.poll(POLL);
                long now = System.currentTimeMillis();
                synchronized (arrivals) {
                    for (ConsumerRecord<byte[], byte[]> email : records) {
                        arrivals.add(new Arrival(email.timestamp(), now - email.timestamp()));
                    }
                }
            }
        } catch (RuntimeException e) {
            synchronized (arrivals) {
                failure = e;
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        consumer.close();
    }
}
