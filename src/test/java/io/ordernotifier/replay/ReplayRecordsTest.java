package io.ordernotifier.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.event.Replayed;
import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.event.SourceRecord.Header;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;

class ReplayRecordsTest {
    private static final RunRequest REQUEST =
            new RunRequest(Replayed.Mode.REDRIVE, "joe", "template mended", "rejected redrive");
    private final ReplayRecords records = new ReplayRecords("again", 4, REQUEST, "run-7");

    @Test
    void shouldKeepKeyValueAndHeadersAndSayWhereTheRecordLies() {
        // When
        ProducerRecord<byte[], byte[]> record =
                records.of(source(2, new Header("traceparent", bytes("00-1")), new Header("empty", null)), Map.of());

        // Then
        assertThat(record.topic()).isEqualTo("again");
        assertThat(record.partition()).isEqualTo(2);
        assertThat(record.key()).isEqualTo(bytes("111-1"));
        assertThat(record.value()).isEqualTo(new byte[] {0, 1, 2});
        assertThat(record.timestamp()).as("that of its writing").isNull();
        assertThat(headers(record))
                .containsExactly(
                        "traceparent=00-1",
                        "empty=null",
                        "order-notifier.origin.topic=order-shipped",
                        "order-notifier.origin.partition=2",
                        "order-notifier.origin.offset=17",
                        "order-notifier.origin.timestamp=1700000000000",
                        "order-notifier.replay.mode=redrive",
                        "order-notifier.replay.run=run-7",
                        "order-notifier.replay.by=joe",
                        "order-notifier.replay.reason=template mended");
    }

    @Test
    void shouldPutItsHeadersInPlaceOfThoseOfAnEarlierTime() {
        // When
        ProducerRecord<byte[], byte[]> record = records.of(
                source(
                        2,
                        new Header("order-notifier.replay.run", bytes("run-1")),
                        new Header("order-notifier.reject.attempt", bytes("3")),
                        new Header("order-notifier.reject.code", bytes("ORDER_UNKNOWN")),
                        new Header("__streams.errors.message", bytes("it waited"))),
                Map.of("order-notifier.reject.attempt", bytes("4")));

        // Then
        assertThat(headers(record))
                .contains("order-notifier.replay.run=run-7", "order-notifier.reject.attempt=4")
                .doesNotContain("order-notifier.replay.run=run-1", "order-notifier.reject.attempt=3")
                .noneMatch(header -> header.startsWith("order-notifier.reject.code"))
                .noneMatch(header -> header.startsWith("__streams"));
    }

    @Test
    void shouldPlaceARecordByItsKeyOnlyWhereItDoesNotSayWhereItCameFrom() {
        assertThat(records.of(source(-1), Map.of()).partition())
                .isEqualTo(Utils.toPositive(Utils.murmur2(bytes("111-1"))) % 4);
        assertThat(records.of(source(4), Map.of()).partition())
                .isEqualTo(Utils.toPositive(Utils.murmur2(bytes("111-1"))) % 4);
    }

    private static SourceRecord source(int partition, Header... headers) {
        return new SourceRecord(
                "order-shipped",
                partition,
                17,
                Instant.ofEpochMilli(1_700_000_000_000L),
                bytes("111-1"),
                new byte[] {0, 1, 2},
                List.of(headers));
    }

    private static List<String> headers(ProducerRecord<byte[], byte[]> record) {
        List<String> headers = new ArrayList<>();
        record.headers()
                .forEach(header -> headers.add(header.key() + "="
                        + (header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8))));
        return headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
