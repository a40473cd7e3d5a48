package io.ordernotifier.drafttopic;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.drafttopic.DraftRange.Edge;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DraftRangeTest {
    private static final Edge NOON = new Edge.Moment(Instant.ofEpochMilli(1_000));
    private static final Edge LATER = new Edge.Moment(Instant.ofEpochMilli(2_000));

    @Test
    void shouldSeeThatARangeEndsBeforeItBegins() {
        assertThat(range(NOON, LATER).isUpsideDown()).isFalse();
        assertThat(range(new Edge.Offset(3), new Edge.Offset(4)).isUpsideDown()).isFalse();
        assertThat(range(new Edge.Offset(3), NOON).isUpsideDown()).isFalse();
        assertThat(range(null, NOON).isUpsideDown()).isFalse();

        assertThat(range(LATER, NOON).isUpsideDown()).isTrue();
        assertThat(range(NOON, NOON).isUpsideDown()).isTrue();
        assertThat(range(new Edge.Offset(4), new Edge.Offset(4)).isUpsideDown()).isTrue();
    }

    @Test
    void shouldHoldTheRecordOfItsFirstMomentAndNotThatOfItsLast() {
        assertThat(range(NOON, LATER).spansTimeOf(at(999))).isFalse();
        assertThat(range(NOON, LATER).spansTimeOf(at(1_000))).isTrue();
        assertThat(range(NOON, LATER).spansTimeOf(at(1_999))).isTrue();
        assertThat(range(NOON, LATER).spansTimeOf(at(2_000))).isFalse();
        assertThat(range(null, null).spansTimeOf(at(0))).isTrue();
    }

    private static DraftRange range(@Nullable Edge from, @Nullable Edge to) {
        return new DraftRange("buyer-emails", from, to);
    }

    private static ConsumerRecord<byte[], byte[]> at(long timestamp) {
        return new ConsumerRecord<>(
                "buyer-emails",
                0,
                7,
                timestamp,
                TimestampType.CREATE_TIME,
                0,
                0,
                new byte[0],
                new byte[0],
                new RecordHeaders(),
                Optional.empty());
    }
}
