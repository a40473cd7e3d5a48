package io.ordernotifier.streams;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class KeyPlacementTest {
    private static final String TOPIC = "order-shipped";
    private static final int PARTITIONS = 6;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicLong nanos = new AtomicLong();
    private final KeyPlacement placement = new KeyPlacement(meters, nanos::get);
    private final Logger logger = (Logger) LoggerFactory.getLogger(KeyPlacement.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
        logger.setLevel(Level.WARN);
        logger.setAdditive(false);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
        logger.setLevel(null);
        logger.setAdditive(true);
    }

    @Test
    void shouldFindNothingAmissWhereKafkasOwnProducerPlacedTheKeys() {
        // Given
        placement.expect(PARTITIONS);

        // When
        for (int i = 0; i < 1_000; i++) {
            byte[] key = key(i);
            placement.look(TOPIC, partitionByKafka(key), key);
        }

        // Then
        assertThat(misplaced()).isZero();
        assertThat(log.list).isEmpty();
    }

    @Test
    void shouldCountWhatAnotherPartitionerPlacedAndNameTheRemedyOnceAMinute() {
        // Given
        placement.expect(PARTITIONS);

        // When
        for (int i = 0; i < 1_000; i++) {
            placement.look(TOPIC, partitionByLibrdkafka(key(i)), key(i));
        }

        // Then
        assertThat(misplaced()).isBetween(700.0, 950.0);
        assertThat(log.list).hasSize(1);
        assertThat(log.list.get(0).getFormattedMessage()).contains("partitioner=murmur2_random");

        // When
        nanos.addAndGet(Duration.ofSeconds(60).toNanos());
        for (int i = 0; i < 1_000; i++) {
            placement.look(TOPIC, partitionByLibrdkafka(key(i)), key(i));
        }

        // Then
        assertThat(log.list).hasSize(2);
    }

    @Test
    void shouldNotJudgeWhatItCannotKnow() {
        // When
        placement.look(TOPIC, 5, key(1));
        placement.expect(PARTITIONS);
        placement.look(TOPIC, 5, null);

        // Then
        assertThat(misplaced()).isZero();
    }

    private double misplaced() {
        return meters.find("order.notifier.misplaced.records").tag("topic", TOPIC).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private static byte[] key(int order) {
        return String.format("111-%07d-0912345", order).getBytes(StandardCharsets.UTF_8);
    }

    /** Where a Java producer at its defaults puts it. */
    private static int partitionByKafka(byte[] key) {
        return BuiltInPartitioner.partitionForKey(key, PARTITIONS);
    }

    /** Where librdkafka at its defaults (consistent_random) puts it. */
    private static int partitionByLibrdkafka(byte[] key) {
        CRC32 crc = new CRC32();
        crc.update(key);
        return (int) (crc.getValue() % PARTITIONS);
    }
}
