package io.ordernotifier.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.Settings;
import io.ordernotifier.TopicNames;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchemaGateTest {
    private static final TopicNames TOPICS = Settings.of(
                    Map.of("kafka.bootstrap.servers", "none:1", "schema.registry.url", "http://none"))
            .topics();
    private static final TopicPartition SHIPPED = new TopicPartition(TOPICS.orderShipped(), 0);
    private static final TopicPartition PLACED = new TopicPartition(TOPICS.orderPlaced(), 0);
    private static final TopicPartition REPLAY = new TopicPartition(TOPICS.replay(), 0);

    private final MovableClock clock = new MovableClock();
    private final Set<Integer> outOfReach = new HashSet<>();
    private final List<String> asked = new ArrayList<>();
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final SchemaGate gate = new SchemaGate(TOPICS, this::read, clock);

    @BeforeEach
    void assign() {
        List<TopicPartition> partitions = List.of(SHIPPED, PLACED, REPLAY);
        consumer.assign(partitions);
        partitions.forEach(partition -> consumer.updateBeginningOffsets(Map.of(partition, 0L)));
    }

    @Test
    void shouldHandOutWhatCanBeRead() {
        // Given
        add(SHIPPED, 0, 7);
        add(SHIPPED, 1, 7);

        // Then
        assertThat(offsets(poll(), SHIPPED)).containsExactly(0L, 1L);
        assertThat(asked).containsExactly("order-shipped 7");
    }

    @Test
    void shouldHandOutWhatIsNoAvroForOthersToReject() {
        // Given
        consumer.addRecord(new ConsumerRecord<>(SHIPPED.topic(), 0, 0, null, null));
        consumer.addRecord(new ConsumerRecord<>(SHIPPED.topic(), 0, 1, null, "text".getBytes(StandardCharsets.UTF_8)));

        // Then
        assertThat(offsets(poll(), SHIPPED)).containsExactly(0L, 1L);
        assertThat(asked).isEmpty();
    }

    @Test
    void shouldLeaveARecordInItsTopicUntilItsSchemaCanBeFetched() {
        // Given
        outOfReach.add(8);
        add(SHIPPED, 0, 7);
        add(SHIPPED, 1, 8);
        add(SHIPPED, 2, 7);
        add(PLACED, 0, 7);

        // When
        ConsumerRecords<byte[], byte[]> first = poll();

        // Then: what comes before it, and other partitions, go on
        assertThat(offsets(first, SHIPPED)).containsExactly(0L);
        assertThat(offsets(first, PLACED)).containsExactly(0L);
        assertThat(first.nextOffsets().get(SHIPPED).offset()).isEqualTo(1);
        assertThat(consumer.position(SHIPPED)).isEqualTo(1);
        assertThat(consumer.paused()).containsExactly(SHIPPED);

        // When: a second passes, and the registry is back
        outOfReach.clear();
        clock.now = clock.now.plusSeconds(1);
        add(SHIPPED, 1, 8);
        add(SHIPPED, 2, 7);

        // Then
        assertThat(offsets(poll(), SHIPPED)).containsExactly(1L, 2L);
        assertThat(consumer.paused()).isEmpty();
    }

    @Test
    void shouldAskARegistryOutOfReachOnlyOnceASecond() {
        // Given
        outOfReach.add(8);
        outOfReach.add(9);
        add(SHIPPED, 0, 8);
        add(PLACED, 0, 9);

        // When
        poll();
        poll();

        // Then
        assertThat(asked).hasSize(1);
        assertThat(consumer.paused()).containsExactlyInAnyOrder(SHIPPED, PLACED);

        // When
        clock.now = clock.now.plusSeconds(1);
        add(SHIPPED, 0, 8);
        poll();

        // Then
        assertThat(asked).hasSize(2);
    }

    @Test
    void shouldReadAReplayedRecordAsItsOriginIsRead() {
        // Given
        ConsumerRecord<byte[], byte[]> replayed = record(REPLAY, 0, 7);
        replayed.headers().add(HeaderNames.ORIGIN_TOPIC, "order-placed".getBytes(StandardCharsets.UTF_8));
        consumer.addRecord(replayed);

        // When
        poll();

        // Then
        assertThat(asked).containsExactly("order-placed 7");
    }

    @Test
    void shouldSayWhichPartitionsWaitUntilSomethingOfThemIsHandedOut() {
        // Given
        outOfReach.add(8);
        add(SHIPPED, 0, 8);
        add(PLACED, 0, 7);

        // When
        poll();

        // Then
        assertThat(gate.waiting()).containsExactly(SHIPPED);

        // When: it is tried again, and nothing of the partition has come yet
        clock.now = clock.now.plusSeconds(1);
        add(PLACED, 1, 7);
        poll();

        // Then
        assertThat(gate.waiting()).containsExactly(SHIPPED);

        // When
        outOfReach.clear();
        add(SHIPPED, 0, 8);
        poll();

        // Then
        assertThat(gate.waiting()).isEmpty();
    }

    @Test
    void shouldForgetPartitionsThatWentToAnotherInstance() {
        // Given
        outOfReach.add(8);
        add(SHIPPED, 0, 8);
        poll();

        // When
        consumer.assign(List.of(PLACED));
        clock.now = clock.now.plusSeconds(1);
        add(PLACED, 0, 7);

        // Then
        assertThat(offsets(poll(), PLACED)).containsExactly(0L);
        assertThat(gate.waiting()).isEmpty();
    }

    private void read(String topic, byte[] value) {
        int schema = ByteBuffer.wrap(value, 1, 4).getInt();
        asked.add(topic + " " + schema);
        if (outOfReach.contains(schema)) {
            throw new TimeoutException("out of reach");
        }
    }

    private ConsumerRecords<byte[], byte[]> poll() {
        return new GatedClients(() -> gate, new CommittedOffsets(), null)
                .gated(consumer, gate)
                .poll(Duration.ZERO);
    }

    private void add(TopicPartition partition, long offset, int schema) {
        consumer.addRecord(record(partition, offset, schema));
    }

    private static ConsumerRecord<byte[], byte[]> record(TopicPartition partition, long offset, int schema) {
        byte[] value = ByteBuffer.allocate(9).put((byte) 0).putInt(schema).array();
        return new ConsumerRecord<>(partition.topic(), partition.partition(), offset, new byte[0], value);
    }

    private static List<Long> offsets(ConsumerRecords<byte[], byte[]> records, TopicPartition partition) {
        return records.records(partition).stream().map(ConsumerRecord::offset).toList();
    }

    private static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2025-06-01T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
