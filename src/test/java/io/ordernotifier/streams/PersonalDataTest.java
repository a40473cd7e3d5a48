package io.ordernotifier.streams;

import static io.ordernotifier.TestOrders.ANN;
import static io.ordernotifier.TestOrders.MUGS;
import static io.ordernotifier.TestOrders.ORDER_ID;
import static io.ordernotifier.TestOrders.TEAPOT;
import static io.ordernotifier.TestOrders.aCancellation;
import static io.ordernotifier.TestOrders.aDelay;
import static io.ordernotifier.TestOrders.aMessage;
import static io.ordernotifier.TestOrders.aReturn;
import static io.ordernotifier.TestOrders.aShipment;
import static io.ordernotifier.TestOrders.anOrder;
import static io.ordernotifier.TestOrders.units;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.ordernotifier.command.EcsLineEncoder;
import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.event.MessageDrafted;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.RejectCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Whatever happens to an event, nothing of the buyer gets into logs, metrics or error messages. */
class PersonalDataTest {
    private static final List<String> OF_ANN = List.of(
            "Ann", "Lee", "buyers.example", "Harbour", "Apartment 4", "Portland", "04101", "induction", "kiln", "brew");

    @TempDir
    private Path folder;

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger product = (Logger) LoggerFactory.getLogger("io.ordernotifier");
    private final Lines lines = new Lines();
    private Harness harness;

    @BeforeEach
    void start() {
        lines.start();
        root.addAppender(lines);
        product.setLevel(Level.TRACE);
        harness = new Harness(folder, "breaker.share", "0", "breaker.run", "0"); // all that goes wrong is to be seen
        harness.metrics.placement().expect(7);
    }

    @AfterEach
    void close() {
        harness.close();
        product.setLevel(null);
        root.detachAppender(lines);
    }

    @Test
    void shouldStayOutOfLogsMetricsAndErrorMessagesWhateverGoesWrong() {
        // When
        liveAWholeLife();
        refuseAll();
        corruptEveryByteOf(anOrder());
        corruptEveryByteOf(aMessage("M-9"));
        harness.later(Duration.ofHours(25));

        // Then
        List<TestRecord<byte[], byte[]>> rejected = harness.rejectedEvents();
        assertThat(codes(rejected))
                .contains(
                        RejectCode.UNREADABLE.name(),
                        RejectCode.UNKNOWN_SCHEMA.name(),
                        RejectCode.NULL_VALUE.name(),
                        RejectCode.KEY_MISMATCH.name(),
                        RejectCode.CONFLICTING_DUPLICATE.name(),
                        RejectCode.QUANTITY_EXCEEDED.name(),
                        RejectCode.UNSUPPORTED_CURRENCY.name(),
                        RejectCode.INVALID_EVENT.name(),
                        RejectCode.ORDER_UNKNOWN.name());
        assertThat(harness.rejectedDrafts()).isNotEmpty();
        assertThat(lines.all)
                .hasSizeGreaterThan(100)
                .anySatisfy(line -> assertThat(line).contains("QUANTITY_EXCEEDED", ORDER_ID));
        assertThat(lines.all).noneSatisfy(PersonalDataTest::tellsOfAnn);
        assertThat(harness.meters.scrape()).satisfies(PersonalDataTest::tellsNothingOfAnn);
        assertThat(rejected)
                .extracting(
                        record -> Harness.header(record, HeaderNames.MESSAGE) + text(record, HeaderNames.STACKTRACE))
                .noneSatisfy(PersonalDataTest::tellsOfAnn);
    }

    private void liveAWholeLife() {
        harness.given(
                aShipment("S-1", units(MUGS, 1)),
                anOrder(),
                aCancellation("C-1", CancellationReason.NoInventory, units(TEAPOT, 1)),
                aDelay("D-1", null, LocalDate.parse("2025-03-20")),
                aReturn("R-1", units(MUGS, 1)),
                aMessage("M-1"),
                message("M-2", "Dear Ann Lee of 12 Harbour Street, buy now at https://brew.example/ and save 20 %!"));
    }

    private void refuseAll() {
        harness.given(
                aShipment("S-9", units(MUGS, 99)),
                message("M-1", "Something else, Ann"),
                of("other-1", anOrder("KWD", TEAPOT)),
                of("never-placed", aMessage("M-7")));
        harness.givenBytes("order-placed", ANN.email(), harness.bytesOf(anOrder()))
                .givenBytes("order-placed", ANN.name(), null)
                .givenBytes("order-placed", ANN.name(), "Ann Lee, 12 Harbour Street".getBytes(StandardCharsets.UTF_8))
                .givenBytes("message-drafted", ANN.email(), new byte[] {0, 0, 0, 39, 15, 'A', 'n', 'n'});
    }

    /** Each byte in turn is another one, and the value ends after it. */
    private void corruptEveryByteOf(OrderEvent event) {
        String topic = event instanceof OrderPlaced ? "order-placed" : "message-drafted";
        byte[] bytes = harness.bytesOf(event);
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 0x55;
            harness.givenBytes(topic, ANN.email(), changed);
            harness.givenBytes(topic, ORDER_ID, changed);
            harness.givenBytes(topic, ANN.email(), Arrays.copyOf(bytes, i));
        }
    }

    private static MessageDrafted message(String eventId, String text) {
        MessageDrafted message = aMessage(eventId);
        return new MessageDrafted(
                eventId,
                message.orderId(),
                message.draftedAt(),
                message.purpose(),
                message.subject(),
                text + "\n" + message.orderId(),
                null);
    }

    private static OrderPlaced of(String orderId, OrderPlaced order) {
        return new OrderPlaced(
                order.eventId(),
                orderId,
                order.marketplaceId(),
                order.purchasedAt(),
                order.buyer(),
                order.shipTo(),
                order.currency(),
                order.lines(),
                order.latestShipDate(),
                order.latestDeliveryDate());
    }

    private static MessageDrafted of(String orderId, MessageDrafted message) {
        return new MessageDrafted(
                message.eventId(),
                orderId,
                message.draftedAt(),
                message.purpose(),
                message.subject(),
                message.text(),
                message.html());
    }

    private static void tellsOfAnn(String text) {
        assertThat(text).containsAnyOf(OF_ANN.toArray(String[]::new));
    }

    private static void tellsNothingOfAnn(String text) {
        assertThat(text).doesNotContain(OF_ANN);
    }

    private static Set<String> codes(List<TestRecord<byte[], byte[]>> rejected) {
        return rejected.stream()
                .map(record -> Harness.header(record, HeaderNames.CODE))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(TestRecord<byte[], byte[]> record, String header) {
        var found = record.headers().lastHeader(header);
        return found == null ? "" : new String(found.value(), StandardCharsets.UTF_8);
    }

    /** Every line as it is written for machines: message, key-values, exceptions with their messages. */
    private static final class Lines extends AppenderBase<ILoggingEvent> {
        final List<String> all = new ArrayList<>();
        private final EcsLineEncoder encoder = new EcsLineEncoder();

        @Override
        public void start() {
            encoder.start();
            super.start();
        }

        @Override
        protected void append(ILoggingEvent event) {
            all.add(new String(encoder.encode(event), StandardCharsets.UTF_8));
        }
    }
}
