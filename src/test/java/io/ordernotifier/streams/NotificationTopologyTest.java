package io.ordernotifier.streams;

import static io.ordernotifier.TestOrders.MUGS;
import static io.ordernotifier.TestOrders.ORDER_ID;
import static io.ordernotifier.TestOrders.TEAPOT;
import static io.ordernotifier.TestOrders.TRAYS;
import static io.ordernotifier.TestOrders.aCancellation;
import static io.ordernotifier.TestOrders.aDelay;
import static io.ordernotifier.TestOrders.aMessage;
import static io.ordernotifier.TestOrders.aReturn;
import static io.ordernotifier.TestOrders.aShipment;
import static io.ordernotifier.TestOrders.anOrder;
import static io.ordernotifier.TestOrders.units;
import static io.ordernotifier.streams.Harness.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.TestOrders;
import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.event.MessageDrafted;
import io.ordernotifier.event.MessagePurpose;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.OrderShipped;
import io.ordernotifier.event.Parcel;
import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.output.AdjustmentReason;
import io.ordernotifier.output.Email;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.policy.Violation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotificationTopologyTest {
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
    void shouldConfirmAShipmentToBuyerAndMarketplace() {
        // When
        harness.given(anOrder(), aShipment("S-1", units(TEAPOT, 1), units(MUGS, 2)));

        // Then
        Email email = only(harness.emails());
        assertThat(email.kind()).isEqualTo(EmailKind.ShipmentConfirmation);
        assertThat(email.to()).isEqualTo(TestOrders.ANN.email());
        assertThat(email.text()).contains(ORDER_ID, "Cast iron teapot", "Blue mug", "1Z999AA10123456784");
        assertThat(email.sourceTopic()).isEqualTo("order-shipped");
        assertThat(email.sourceEventId()).isEqualTo("shipped-S-1");
        assertThat(email.createdAt()).isEqualTo(TestOrders.SHIPPED_AT);
        assertThat(email.policyPack()).startsWith("amazon-communication-guidelines");
        FeedRecord.ShippingConfirmation confirmation = only(harness.confirmations());
        assertThat(confirmation.items()).containsExactly(units(TEAPOT, 1), units(MUGS, 2));
        assertThat(harness.rejectedDrafts()).isEmpty();
        assertThat(harness.rejectedEvents()).isEmpty();
    }

    @Test
    void shouldKeepTheEventsTimestampAndDescribeEveryOutputAsACloudEvent() {
        // Given
        RecordHeaders trace = new RecordHeaders();
        trace.add(
                "traceparent",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01".getBytes(StandardCharsets.UTF_8));
        trace.add("of-the-oms", "private".getBytes(StandardCharsets.UTF_8));

        // When
        harness.given(anOrder()).given(aShipment("S-1", units(TEAPOT, 1)), trace);

        // Then
        TestRecord<String, Email> email = only(harness.emailRecords());
        assertThat(email.key()).isEqualTo(ORDER_ID);
        assertThat(email.getRecordTime()).isEqualTo(TestOrders.SHIPPED_AT);
        assertThat(header(email, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(email, "ce_id")).isEqualTo(email.value().messageId());
        assertThat(header(email, "ce_type")).isEqualTo("io.ordernotifier.avro.EmailMessage");
        assertThat(header(email, "ce_source")).isEqualTo("/order-notifier");
        assertThat(header(email, "ce_subject")).isEqualTo(ORDER_ID);
        assertThat(header(email, "ce_time")).isEqualTo(TestOrders.SHIPPED_AT.toString());
        assertThat(header(email, "traceparent")).startsWith("00-4bf92f35");
        assertThat(email.headers().headers("of-the-oms")).isEmpty();
        TestRecord<String, FeedRecord.ShippingConfirmation> confirmation = only(harness.confirmationRecords());
        assertThat(header(confirmation, "ce_type")).isEqualTo("io.ordernotifier.avro.ShippingConfirmation");
        assertThat(header(confirmation, "order-notifier.marketplace")).isEqualTo(TestOrders.AMAZON_COM);
        assertThat(email.headers().headers("order-notifier.marketplace")).isEmpty();
        assertThat(header(confirmation, "traceparent")).startsWith("00-4bf92f35");
        assertThat(confirmation.getRecordTime()).isEqualTo(TestOrders.SHIPPED_AT);
    }

    @Test
    void shouldCallTheCarrierAsTheMarketplaceDoes() {
        // Given
        OrderShipped shipment = aShipment("S-1", units(TEAPOT, 1));
        Parcel asTheSellerSays = new Parcel("united parcel service", null, "Ground", "1Z999AA10123456785");

        // When
        harness.given(
                anOrder(),
                new OrderShipped(
                        shipment.eventId(),
                        ORDER_ID,
                        "S-1",
                        shipment.shippedAt(),
                        asTheSellerSays,
                        shipment.expectedDeliveryDate(),
                        shipment.lines()));

        // Then
        assertThat(only(harness.confirmations()).parcel())
                .isEqualTo(new Parcel("UPS", null, "Ground", "1Z999AA10123456785"));
        assertThat(harness.counted("order.notifier.doubtful.tracking.numbers", "reason", "WRONG_CHECK_DIGIT"))
                .isEqualTo(1);
    }

    @Test
    void shouldTellOfWhatIsUnavailableAndAdjustItsPrice() {
        // When
        harness.given(anOrder(), aCancellation("C-1", CancellationReason.NoInventory, units(TEAPOT, 1)));

        // Then
        assertThat(only(harness.emails()).kind()).isEqualTo(EmailKind.OrderUnavailable);
        FeedRecord.OrderAdjustment adjustment = only(harness.adjustments());
        assertThat(adjustment.reason()).isEqualTo(AdjustmentReason.NoInventory);
        assertThat(adjustment.total()).isEqualByComparingTo("49.68");
    }

    @Test
    void shouldNotWriteToABuyerWhoCancelledButAdjustThePrice() {
        // When
        harness.given(anOrder(), aCancellation("C-1", CancellationReason.CustomerCancel));

        // Then
        assertThat(harness.emails()).isEmpty();
        assertThat(only(harness.adjustments()).reason()).isEqualTo(AdjustmentReason.CustomerCancel);
        assertThat(harness.counted("order.notifier.suppressed", "reason", "BUYER_CANCELLED"))
                .isEqualTo(1);
    }

    @Test
    void shouldTellOfADelayOnlyBeyondThePromise() {
        // When
        harness.given(
                anOrder(),
                aDelay("D-1", null, TestOrders.PROMISED_DELIVERY_DATE),
                aDelay("D-2", null, LocalDate.parse("2025-03-20")));

        // Then
        assertThat(harness.emails()).extracting(Email::kind).containsExactly(EmailKind.DelayNotice);
        assertThat(harness.counted("order.notifier.suppressed", "reason", "WITHIN_PROMISE"))
                .isEqualTo(1);
        assertThat(harness.adjustments()).isEmpty();
    }

    @Test
    void shouldConfirmAReturnAndRefundIt() {
        // When
        harness.given(anOrder(), aShipment("S-1", units(MUGS, 3)), aReturn("R-1", units(MUGS, 1)));

        // Then
        assertThat(harness.emails())
                .extracting(Email::kind)
                .containsExactly(EmailKind.ShipmentConfirmation, EmailKind.ReturnConfirmation);
        assertThat(only(harness.adjustments()).reason()).isEqualTo(AdjustmentReason.CustomerReturn);
    }

    @Test
    void shouldPassAPersonsMessageOnUnchanged() {
        // Given
        MessageDrafted message = aMessage("M-1");

        // When
        harness.given(anOrder(), message);

        // Then
        Email email = only(harness.emails());
        assertThat(email.subject()).isEqualTo(message.subject());
        assertThat(email.text()).isEqualTo(message.text());
        assertThat(email.html()).isNull();
        assertThat(email.kind()).isEqualTo(EmailKind.CustomerServiceReply);
    }

    /** What a program between the person and the buyer would like to tidy: it is none of its business. */
    @ParameterizedTest
    @CsvSource({
        "CompleteOrder, true",
        "CompleteOrder, false",
        "CustomerServiceReply, true",
        "CustomerServiceReply, false"
    })
    void shouldPassAMessageOnByteForByteOrKeepItBackAsItIs(MessagePurpose purpose, boolean withHtml) {
        // Given: one that the policy clears, and the same with a link
        String text = "Hello Ann,\r\n\r\nyour  order " + ORDER_ID + "\tneeds one thing more: the cafe\u0301’s size. "
                + "${name} &amp; <b>not bold</b> \r\n\r\nKind regards";
        String html = "<P>Hello Ann,<br/>\r\nyour order <b>" + ORDER_ID + "</b>&nbsp;needs one thing more:"
                + " the cafe\u0301’s size. &#36;{name}</p>\n<p>Kind regards\t ";
        MessageDrafted cleared = drafted("M-clear", purpose, text, withHtml ? html : null);
        MessageDrafted rejected =
                drafted("M-link", purpose, text + " https://teapots.example/new", withHtml ? html : null);

        // When
        harness.given(anOrder(), cleared, rejected);

        // Then
        Email email = only(harness.emails());
        assertThat(email.kind().name()).isEqualTo(purpose.name());
        assertSame(cleared, email);
        RejectedDraft keptBack = only(harness.rejectedDrafts());
        assertThat(keptBack.violations()).extracting(Violation::ruleId).contains("link");
        assertSame(rejected, keptBack.draft());
        assertThat(keptBack.source().value()).isEqualTo(harness.bytesOf(rejected));
        assertThat(harness.confirmations()).isEmpty();
        assertThat(harness.adjustments()).isEmpty();
    }

    private static MessageDrafted drafted(String eventId, MessagePurpose purpose, String text, @Nullable String html) {
        String subject = "Your  order " + ORDER_ID + ": one question ";
        return new MessageDrafted(eventId, ORDER_ID, TestOrders.WRITTEN_AT, purpose, subject, text, html);
    }

    private static void assertSame(MessageDrafted message, Email email) {
        assertThat(email.subject()).isEqualTo(message.subject());
        assertThat(email.text()).isEqualTo(message.text());
        assertThat(email.html()).isEqualTo(message.html());
    }

    @Test
    void shouldKeepBackAMessageThatBreaksThePolicyAndSayWhere() {
        // Given
        MessageDrafted message = new MessageDrafted(
                "M-2",
                ORDER_ID,
                TestOrders.WRITTEN_AT,
                MessagePurpose.CustomerServiceReply,
                "Order " + ORDER_ID,
                "Hello Ann,\n\nthe lid of your order " + ORDER_ID
                        + " is on its way. See also https://teapots.example/new.\n",
                null);

        // When
        harness.given(anOrder(), message);

        // Then
        assertThat(harness.emails()).isEmpty();
        RejectedDraft rejected = only(harness.rejectedDrafts());
        Violation violation = rejected.violations().get(0);
        assertThat(violation.ruleId()).isEqualTo("link");
        assertThat(violation.excerpt()).contains("teapots.example");
        assertThat(message.text()
                        .substring(violation.span().start(), violation.span().end()))
                .isEqualTo(violation.excerpt());
        assertThat(rejected.attempt()).isEqualTo(1);
        assertThat(rejected.source().topic()).isEqualTo("message-drafted");
        assertThat(rejected.source().value()).isEqualTo(harness.bytesOf(message));
        assertThat(rejected.rejectedAt()).isEqualTo(Harness.START);
        assertThat(harness.counted("order.notifier.violations", "rule", "link")).isEqualTo(1);
    }

    @Test
    void shouldReportToTheMarketplaceAlsoWhenTheDraftIsRejected() {
        // Given: the seller's explanation is an advertisement
        var delayed = new io.ordernotifier.event.ShipmentDelayed(
                "D-9",
                ORDER_ID,
                TestOrders.DELAYED_AT,
                null,
                LocalDate.parse("2025-04-01"),
                "Visit https://teapots.example for 20% off your next order!",
                List.of());

        // When
        harness.given(anOrder(), delayed, aShipment("S-1", units(TEAPOT, 1)));

        // Then
        assertThat(only(harness.rejectedDrafts()).draft().kind()).isEqualTo(EmailKind.DelayNotice);
        assertThat(harness.confirmations()).hasSize(1);
    }

    @Test
    void shouldSendNoShipmentConfirmationWhereThePackForbidsIt(@TempDir Path other) {
        // Given
        try (Harness strict = new Harness(other, "policy.pack", "amazon-buyer-seller-messaging-2020")) {
            // When
            strict.given(anOrder(), aShipment("S-1", units(TEAPOT, 1)));

            // Then
            assertThat(strict.emails()).isEmpty();
            assertThat(strict.rejectedDrafts()).isEmpty();
            assertThat(strict.confirmations()).hasSize(1);
            assertThat(strict.counted("order.notifier.suppressed", "reason", "KIND_NOT_PERMITTED"))
                    .isEqualTo(1);
        }
    }

    @Test
    void shouldApplyWhatCameBeforeItsOrderOnceTheOrderComes() {
        // When
        harness.given(aReturn("R-1", units(MUGS, 1)), aShipment("S-1", units(MUGS, 3)));

        // Then
        assertThat(harness.emails()).isEmpty();
        assertThat(harness.waitingEntries()).isEqualTo(1);

        // When
        harness.given(anOrder());

        // Then
        assertThat(harness.emailRecords())
                .extracting(record -> record.value().kind(), TestRecord::getRecordTime)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(EmailKind.ShipmentConfirmation, TestOrders.SHIPPED_AT),
                        org.assertj.core.groups.Tuple.tuple(EmailKind.ReturnConfirmation, TestOrders.RETURNED_AT));
        assertThat(harness.waitingEntries()).isZero();
    }

    @Test
    void shouldGiveUpAfterADayWhatWaitsForAnOrderThatNeverComes() {
        // Given
        OrderShipped shipment = aShipment("S-1", units(MUGS, 3));
        RecordHeaders headers = new RecordHeaders();
        headers.add("of-the-oms", new byte[] {1, 2, 3});
        harness.given(shipment, headers);

        // When
        harness.later(Duration.ofHours(23));

        // Then
        assertThat(harness.rejectedEvents()).isEmpty();

        // When
        harness.later(Duration.ofHours(1).plusSeconds(11));

        // Then
        TestRecord<byte[], byte[]> rejected = only(harness.rejectedEvents());
        assertThat(header(rejected, "order-notifier.reject.code")).isEqualTo("ORDER_UNKNOWN");
        assertThat(header(rejected, "order-notifier.reject.stage")).isEqualTo("wait");
        assertThat(header(rejected, "__streams.errors.topic")).isEqualTo("order-shipped");
        assertThat(rejected.value()).isEqualTo(harness.bytesOf(shipment));
        assertThat(rejected.headers().lastHeader("of-the-oms").value()).containsExactly(1, 2, 3);
        assertThat(rejected.getRecordTime()).isEqualTo(TestOrders.SHIPPED_AT);
        assertThat(harness.waitingEntries()).isZero();

        // When: the order comes after all, and the event again
        harness.given(anOrder(), shipment);

        // Then
        assertThat(harness.emails()).hasSize(1);
    }

    @Test
    void shouldDoNothingForADuplicate() {
        // When
        harness.given(anOrder(), aShipment("S-1", units(MUGS, 1)), aShipment("S-1", units(MUGS, 1)), anOrder());

        // Then
        assertThat(harness.emails()).hasSize(1);
        assertThat(harness.confirmations()).hasSize(1);
        assertThat(harness.rejectedEvents()).isEmpty();
        assertThat(harness.counted("order.notifier.events", "outcome", "duplicate", "topic", "order-shipped"))
                .isEqualTo(1);
    }

    @Test
    void shouldSetAsideWhatCannotBe() {
        // When
        harness.given(
                anOrder(),
                aShipment("S-1", units(MUGS, 4)),
                aShipment("S-2", units(MUGS, 1)),
                aShipment("S-2", units(MUGS, 2)));

        // Then
        assertThat(harness.rejectedEvents())
                .extracting(record -> header(record, "order-notifier.reject.code"))
                .containsExactly("QUANTITY_EXCEEDED", "CONFLICTING_DUPLICATE");
        assertThat(harness.emails()).hasSize(1);
    }

    @Test
    void shouldSetAsideWhatIsNoEvent() {
        // Given
        byte[] shipment = harness.bytesOf(aShipment("S-1", units(MUGS, 1)));
        byte[] truncated = java.util.Arrays.copyOf(shipment, shipment.length - 3);
        byte[] unknownSchema = shipment.clone();
        unknownSchema[1] = 0x7f;

        // When
        harness.givenBytes("order-shipped", ORDER_ID, "{\"not\": \"avro\"}".getBytes(StandardCharsets.UTF_8))
                .givenBytes("order-shipped", ORDER_ID, truncated)
                .givenBytes("order-shipped", ORDER_ID, unknownSchema)
                .givenBytes("order-shipped", null, shipment)
                .givenBytes("order-shipped", ORDER_ID, null)
                .givenBytes("order-shipped", "another order", shipment)
                .givenBytes("order-notifier.replay", ORDER_ID, shipment);

        // Then
        List<TestRecord<byte[], byte[]>> rejected = harness.rejectedEvents();
        assertThat(rejected)
                .extracting(record -> header(record, "order-notifier.reject.code"))
                .containsExactly(
                        "UNREADABLE",
                        "UNREADABLE",
                        "UNKNOWN_SCHEMA",
                        "NULL_KEY",
                        "NULL_VALUE",
                        "KEY_MISMATCH",
                        "UNKNOWN_ORIGIN");
        assertThat(rejected.get(1).value()).isEqualTo(truncated);
        assertThat(rejected.get(3).key()).isNull();
        assertThat(rejected.get(4).value()).isNull();
        assertThat(rejected)
                .allSatisfy(record -> assertThat(header(record, "order-notifier.reject.stage"))
                        .isEqualTo("decode"));
    }

    @Test
    void shouldTakeAReplayedRecordForTheOneItRepeats() {
        // Given
        OrderShipped shipment = aShipment("S-1", units(MUGS, 9));
        RecordHeaders headers = new RecordHeaders();
        headers.add("order-notifier.origin.topic", "order-shipped".getBytes(StandardCharsets.UTF_8));
        headers.add("order-notifier.origin.partition", "0".getBytes(StandardCharsets.UTF_8));
        headers.add("order-notifier.origin.offset", "4711".getBytes(StandardCharsets.UTF_8));
        headers.add("order-notifier.origin.timestamp", "1700000000000".getBytes(StandardCharsets.UTF_8));
        headers.add("order-notifier.reject.attempt", "2".getBytes(StandardCharsets.UTF_8));
        headers.add("order-notifier.reject.code", "ORDER_UNKNOWN".getBytes(StandardCharsets.UTF_8));

        // When
        harness.given(anOrder())
                .givenBytes("order-notifier.replay", ORDER_ID, harness.bytesOf(shipment), headers, Harness.START);

        // Then
        TestRecord<byte[], byte[]> rejected = only(harness.rejectedEvents());
        assertThat(header(rejected, "order-notifier.reject.code")).isEqualTo("QUANTITY_EXCEEDED");
        assertThat(header(rejected, "order-notifier.reject.attempt")).isEqualTo("3");
        assertThat(header(rejected, "__streams.errors.topic")).isEqualTo("order-shipped");
        assertThat(header(rejected, "__streams.errors.offset")).isEqualTo("4711");
        assertThat(rejected.timestamp()).isEqualTo(1_700_000_000_000L);
    }

    @Test
    void shouldGiveTheSameIdsForTheSameEventsHoweverOftenItAllBeginsAnew(@TempDir Path other) {
        // Given
        OrderPlaced order = anOrder();
        OrderShipped shipment = aShipment("S-1", units(TRAYS, 2));
        try (Harness again = new Harness(other)) {
            // When
            harness.given(order, shipment);
            again.given(order, shipment);

            // Then
            assertThat(harness.emails()).isEqualTo(again.emails());
            assertThat(harness.confirmations()).isEqualTo(again.confirmations());
        }
    }

    /** A change of a name here loses state or topics of those who run the processor: it is a decision. */
    @Test
    void shouldBeTheRecordedTopology() throws IOException {
        // Given: -Dgolden.rewrite=true records it anew
        Path recorded = Path.of("src/test/resources/topology.txt");
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(recorded, harness.describe());
        }

        // Then
        assertThat(harness.describe()).isEqualTo(Files.readString(recorded));
    }

    private static <T> T only(List<T> list) {
        assertThat(list).hasSize(1);
        return list.get(0);
    }
}
