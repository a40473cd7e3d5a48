package io.ordernotifier.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetRangeTest {
    private static final TopicPartition SHIPPED = new TopicPartition("order-shipped", 2);

    @Test
    void shouldReadARangeWithBothItsEnds() {
        assertThat(OffsetRange.parse("order-shipped-2@100..199"))
                .contains(new OffsetRange(SHIPPED, new Span(100, 200)));
    }

    @Test
    void shouldReadAPlaceAsARangeOfOne() {
        assertThat(OffsetRange.parse("order-shipped-2@7")).contains(new OffsetRange(SHIPPED, new Span(7, 8)));
        assertThat(OffsetRange.parse("order-shipped-2@7..7")).contains(new OffsetRange(SHIPPED, new Span(7, 8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "order-shipped",
                "order-shipped-2",
                "order-shipped@1..2",
                "order-shipped-2@9..8",
                "t-1@..3",
                "t-1@2..",
                "t-1@-2..3"
            })
    void shouldReadNothingElse(String text) {
        assertThat(OffsetRange.parse(text)).isEmpty();
    }
}
