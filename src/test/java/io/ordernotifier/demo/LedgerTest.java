package io.ordernotifier.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.demo.oms.Damage;
import io.ordernotifier.demo.oms.OmsRecord;
import io.ordernotifier.event.Buyer;
import io.ordernotifier.event.LineAmounts;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.OrderShipped;
import io.ordernotifier.event.Parcel;
import io.ordernotifier.event.PlacedLine;
import io.ordernotifier.event.PostalAddress;
import io.ordernotifier.event.RejectCode;
import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.RejectedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Instant NOON = Instant.parse("2025-03-03T12:00:00Z");
    private static final OrderPlaced PLACED = new OrderPlaced(
            "evt-1",
            "111-1",
            "ATVPDKIKX0DER",
            NOON,
            new Buyer("Ann Hollis", "ann@example.com", "en-US"),
            new PostalAddress("Ann Hollis", "12 Orchard Lane", null, null, "Springfield", "IL", "62704", "US"),
            "USD",
            List.of(new PlacedLine("1", "CUP", "Cup", 2, LineAmounts.ZERO)),
            null,
            null);
    private static final OrderShipped SHIPPED = new OrderShipped(
            "evt-2", "111-1", "S1", NOON, new Parcel("UPS", null, null, null), null, List.of(new LineQuantity("1", 2)));
    private static final FeedRecord CONFIRMED = new FeedRecord.ShippingConfirmation(
            "id", "111-1", "S1", NOON, SHIPPED.parcel(), SHIPPED.lines(), SHIPPED.eventId());

    private final Ledger ledger = new Ledger();

    @Test
    void shouldSettleOnlyWhatTheProcessorHasDoneWith() {
        // Given
        send(PLACED, "order-placed", 0);
        send(SHIPPED, "order-shipped", 0);
        ledger.feedRecord(CONFIRMED);

        // When
        List<Fate> first = settle("order-placed", 1);
        List<Fate> second = settle("order-shipped", 1);

        // Then
        assertThat(first).extracting(Fate::sort).containsExactly(Fate.Sort.QUIET);
        assertThat(second).extracting(Fate::words).containsExactly("feed Shipping Confirmation");
        assertThat(ledger.open()).isZero();
    }

    @Test
    void shouldTellThatAnEventWaitedAndWhenItWasReleased() {
        // Given
        send(SHIPPED, "order-shipped", 0);
        List<Fate> early = settle("order-shipped", 1);
        assertThat(ledger.waiting()).isEqualTo(1);

        // When
        send(PLACED, "order-placed", 0);
        ledger.feedRecord(CONFIRMED);
        List<Fate> late = settle("order-placed", 1);

        // Then
        assertThat(early).extracting(Fate::sort).containsExactly(Fate.Sort.HELD);
        assertThat(late).extracting(Fate::sort).containsExactly(Fate.Sort.QUIET, Fate.Sort.FEED);
        assertThat(late).extracting(Fate::released).containsExactly(false, true);
        assertThat(ledger.waiting()).isZero();
    }

    @Test
    void shouldTakeASecondTellingWithoutConsequenceForADuplicate() {
        // Given
        send(PLACED, "order-placed", 0);
        send(SHIPPED, "order-shipped", 0);
        send(SHIPPED, "order-shipped", 1);
        ledger.feedRecord(CONFIRMED);

        // When
        List<Fate> fates = ledger.settle(
                Map.of(new TopicPartition("order-placed", 0), 1L, new TopicPartition("order-shipped", 0), 2L));

        // Then
        assertThat(fates).extracting(Fate::sort).containsExactly(Fate.Sort.QUIET, Fate.Sort.FEED, Fate.Sort.DUPLICATE);
    }

    @Test
    void shouldGiveARejectionToTheVeryRecordThatWasRejected() {
        // Given
        send(PLACED, "order-placed", 0);
        send(SHIPPED, "order-shipped", 0);
        send(SHIPPED, "order-shipped", 1);
        ledger.feedRecord(CONFIRMED);
        ledger.rejectedEvent(new RejectedEvent(
                new SourceRecord("order-shipped", 0, 1, NOON, null, null, List.of()),
                RejectCode.CONFLICTING_DUPLICATE,
                "apply",
                "other content",
                1,
                null));

        // When
        List<Fate> fates = ledger.settle(
                Map.of(new TopicPartition("order-placed", 0), 1L, new TopicPartition("order-shipped", 0), 2L));

        // Then
        assertThat(fates)
                .extracting(Fate::words)
                .containsExactly(
                        "order known", "feed Shipping Confirmation", "rejected, CONFLICTING_DUPLICATE: other content");
    }

    private void send(OrderEvent event, String topic, long offset) {
        ledger.sent(new SentEvent(
                new OmsRecord(NOON, event.orderId(), event, Damage.NONE, ""), new Place(topic, 0, offset)));
    }

    private List<Fate> settle(String topic, long committed) {
        return ledger.settle(Map.of(new TopicPartition(topic, 0), committed));
    }
}
