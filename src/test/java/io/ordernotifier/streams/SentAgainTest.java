package io.ordernotifier.streams;

import static io.ordernotifier.TestOrders.MUGS;
import static io.ordernotifier.TestOrders.ORDER_ID;
import static io.ordernotifier.TestOrders.TEAPOT;
import static io.ordernotifier.TestOrders.aShipment;
import static io.ordernotifier.TestOrders.anOrder;
import static io.ordernotifier.TestOrders.units;
import static io.ordernotifier.streams.Harness.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.TestOrders;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.OrderShipped;
import io.ordernotifier.event.ShipmentDelayed;
import io.ordernotifier.order.Note;
import io.ordernotifier.output.Email;
import io.ordernotifier.output.FeedRecord.ShippingConfirmation;
import io.ordernotifier.output.RejectedDraft;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of records that somebody sends through again by the replay topic. */
class SentAgainTest {
    private static final OrderShipped SHIPMENT = aShipment("S-1", units(MUGS, 2));
    private static final ShipmentDelayed ADVERTISEMENT = new ShipmentDelayed(
            "D-9",
            ORDER_ID,
            TestOrders.DELAYED_AT,
            null,
            LocalDate.parse("2025-04-01"),
            "Visit https://teapots.example for 20% off your next order!",
            List.of());

    @TempDir
    private Path folder;

    private Harness harness;

    @BeforeEach
    void start() {
        harness = new Harness(folder);
    }

    @AfterEach
    void close() {
        harness.close();
    }

    @Test
    void shouldSayOfEverythingThatLeavesWhatWasProcessedThen() {
        // When: a shipment waits, another order's event cannot be read, the order comes
        harness.given(SHIPMENT)
                .givenBytes("order-shipped", "another", new byte[] {1})
                .given(anOrder());

        // Then
        TestRecord<String, Email> email = only(harness.emailRecords());
        assertThat(header(email, "order-notifier.trigger")).isEqualTo("order-placed-0@0");
        assertThat(header(email, "order-notifier.positions")).isEqualTo("0:1,2,0,0,0,0,0");
        TestRecord<String, ShippingConfirmation> confirmation = only(harness.confirmationRecords());
        assertThat(header(confirmation, "order-notifier.trigger")).isEqualTo("order-placed-0@0");
        TestRecord<byte[], byte[]> rejected = only(harness.rejectedEvents());
        assertThat(header(rejected, "order-notifier.trigger")).isEqualTo("order-shipped-0@1");
        assertThat(header(rejected, "order-notifier.positions")).isEqualTo("0:0,2,0,0,0,0,0");
    }

    @Test
    void shouldDoNothingForWhatIsReplayedThoughItWasApplied() {
        // Given
        harness.given(anOrder(), SHIPMENT, ADVERTISEMENT);
        forget();

        // When
        again("replay", SHIPMENT);
        again("replay", ADVERTISEMENT);
        again("redrive", SHIPMENT);

        // Then
        assertNothingLeft();
        assertThat(harness.counted("order.notifier.events", "outcome", "duplicate", "topic", "order-shipped"))
                .isEqualTo(2);
        assertThat(harness.order(ORDER_ID).notes())
                .extracting(
                        Note::eventId,
                        Note::came,
                        note -> note.replayed().run(),
                        note -> note.replayed().by())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("shipped-S-1", Note.Came.DUPLICATE, "run-1", "joe"),
                        org.assertj.core.groups.Tuple.tuple("D-9", Note.Came.DUPLICATE, "run-1", "joe"),
                        org.assertj.core.groups.Tuple.tuple("shipped-S-1", Note.Came.DUPLICATE, "run-1", "joe"));
    }

    @Test
    void shouldTakeWhatIsReplayedAndWasNeverAppliedForNew() {
        // Given
        harness.given(anOrder());

        // When
        again("replay", SHIPMENT);

        // Then
        assertThat(only(harness.emails()).sourceEventId()).isEqualTo("shipped-S-1");
        assertThat(harness.confirmations()).hasSize(1);
    }

    @Test
    void shouldTryARejectedDraftAgainButNotItsFeedRecord() {
        // Given
        harness.given(anOrder(), ADVERTISEMENT);
        RejectedDraft first = only(harness.rejectedDrafts());

        // When
        again("redrive", ADVERTISEMENT, "order-notifier.reject.attempt", "1");

        // Then
        RejectedDraft second = only(harness.rejectedDrafts());
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.draft()).isEqualTo(first.draft());
        assertThat(second.source().topic()).isEqualTo("shipment-delayed");
        assertThat(harness.rejectedEvents()).isEmpty();
        assertThat(harness.order(ORDER_ID).notes()).extracting(Note::came).containsExactly(Note.Came.TOLD_AGAIN);
    }

    @Test
    void shouldSendEverythingAgainAsItWasWhereThatIsWanted() {
        // Given: another shipment since
        harness.given(anOrder(), SHIPMENT);
        TestRecord<String, byte[]> email = only(harness.emailBytes());
        ShippingConfirmation confirmation = only(harness.confirmations());
        harness.given(aShipment("S-2", units(TEAPOT, 1)));
        forget();

        // When
        again(
                "resend",
                SHIPMENT,
                "order-notifier.resend.value",
                new String(email.value(), StandardCharsets.ISO_8859_1));

        // Then
        TestRecord<String, byte[]> resent = only(harness.emailBytes());
        assertThat(resent.value()).isEqualTo(email.value());
        assertThat(resent.timestamp()).isEqualTo(email.timestamp());
        assertThat(header(resent, "ce_id")).isEqualTo(header(email, "ce_id"));
        assertThat(header(resent, "order-notifier.resend")).isEqualTo("run-1");
        assertThat(email.headers().lastHeader("order-notifier.resend")).isNull();
        TestRecord<String, ShippingConfirmation> record = only(harness.confirmationRecords());
        assertThat(record.value()).isEqualTo(confirmation);
        assertThat(header(record, "order-notifier.resend")).isEqualTo("run-1");
    }

    @Test
    void shouldRenderAgainWhatIsResentWhereTheEmailIsGone() {
        // Given
        harness.given(anOrder(), SHIPMENT);
        Email email = only(harness.emails());
        harness.given(aShipment("S-2", units(TEAPOT, 1)));
        forget();

        // When
        again("resend", SHIPMENT);

        // Then
        assertThat(only(harness.emails())).isEqualTo(email);
    }

    @Test
    void shouldNotSendAnotherEmailThanTheEventLedTo() {
        // Given
        harness.given(anOrder(), SHIPMENT, aShipment("S-2", units(TEAPOT, 1)));
        TestRecord<String, byte[]> other = harness.emailBytes().get(1);
        forget();

        // When
        again(
                "resend",
                SHIPMENT,
                "order-notifier.resend.value",
                new String(other.value(), StandardCharsets.ISO_8859_1));

        // Then
        assertThat(harness.emails()).isEmpty();
        assertThat(header(only(harness.rejectedEvents()), "order-notifier.reject.code"))
                .isEqualTo("UNKNOWN_ORIGIN");
    }

    private void again(String mode, OrderEvent event, String... more) {
        harness.again(mode, event, more);
    }

    /** What left so far is of no interest. */
    private void forget() {
        harness.emailBytes();
        harness.confirmations();
        harness.rejectedDrafts();
        harness.rejectedEvents();
    }

    private void assertNothingLeft() {
        assertThat(harness.emails()).isEmpty();
        assertThat(harness.confirmations()).isEmpty();
        assertThat(harness.rejectedDrafts()).isEmpty();
        assertThat(harness.rejectedEvents()).isEmpty();
    }

    private static <T> T only(List<T> list) {
        assertThat(list).hasSize(1);
        return list.get(0);
    }
}
