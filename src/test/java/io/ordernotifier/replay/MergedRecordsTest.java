package io.ordernotifier.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class MergedRecordsTest {
    private static final TopicPartition PLACED = new TopicPartition("order-placed", 0);
    private static final TopicPartition SHIPPED = new TopicPartition("order-shipped", 0);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");

    @Test
    void shouldTakeOfTheNextRecordsTheOneWithTheLowestTimestamp() {
        // Given: shipments with a late one before an early one
        lies(PLACED, 10, 20, 60);
        lies(SHIPPED, 20, 50, 30);

        // When
        List<String> records = merged(Map.of(PLACED, new Span(0, 3), SHIPPED, new Span(0, 3)));

        // Then
        assertThat(records)
                .containsExactly(
                        "order-placed-0@0",
                        "order-placed-0@1",
                        "order-shipped-0@0",
                        "order-shipped-0@1",
                        "order-shipped-0@2",
                        "order-placed-0@2");
    }

    @Test
    void shouldReadOnlyTheSpans() {
        // Given
        lies(PLACED, 10, 20, 60);
        lies(SHIPPED, 20, 50, 30);

        // When
        List<String> records = merged(Map.of(PLACED, new Span(1, 2), SHIPPED, new Span(3, 9)));

        // Then
        assertThat(records).containsExactly("order-placed-0@1");
    }

    private List<String> merged(Map<TopicPartition, Span> spans) {
        consumer.updateEndOffsets(Map.of(PLACED, 3L, SHIPPED, 3L));
        List<String> records = new ArrayList<>();
        MergedRecords merged = new MergedRecords(consumer, List.of(PLACED, SHIPPED), spans);
        for (ConsumerRecord<byte[], byte[]> each = merged.next(); each != null; each = merged.next()) {
            records.add(each.topic() + "-" + each.partition() + "@" + each.offset());
        }
        return records;
    }

    private void lies(TopicPartition partition, long... timestamps) {
        consumer.updateBeginningOffsets(Map.of(partition, 0L));
        consumer.schedulePollTask(() -> {
            for (int offset = 0; offset < timestamps.length; offset++) {
                if (offset >= consumer.position(partition)) {
                    consumer.addRecord(new ConsumerRecord<>(
                            partition.topic(),
                            partition.partition(),
                            offset,
                            timestamps[offset],
                            TimestampType.CREATE_TIME,
                            0,
                            0,
                            null,
                            null,
                            new RecordHeaders(),
                            Optional.empty()));
                }
            }
        });
    }
}
