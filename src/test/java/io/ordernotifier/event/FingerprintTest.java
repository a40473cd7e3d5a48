package io.ordernotifier.event;

import static io.ordernotifier.TestOrders.AMAZON_COM;
import static io.ordernotifier.TestOrders.ANN;
import static io.ordernotifier.TestOrders.ANNS_HOME;
import static io.ordernotifier.TestOrders.MUGS;
import static io.ordernotifier.TestOrders.TEAPOT;
import static io.ordernotifier.TestOrders.TRAYS;
import static io.ordernotifier.TestOrders.aCancellation;
import static io.ordernotifier.TestOrders.aDelay;
import static io.ordernotifier.TestOrders.aMessage;
import static io.ordernotifier.TestOrders.aReturn;
import static io.ordernotifier.TestOrders.aShipment;
import static io.ordernotifier.TestOrders.anOrder;
import static io.ordernotifier.TestOrders.returned;
import static io.ordernotifier.TestOrders.units;
import static io.ordernotifier.TestOrders.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FingerprintTest {
    /** One of each kind, every field filled. */
    static List<OrderEvent> events() {
        MessageDrafted message = aMessage("M-1");
        return List.of(
                new OrderPlaced(
                        "placed-1",
                        "111-4217883-0912345",
                        AMAZON_COM,
                        anOrder().purchasedAt(),
                        ANN,
                        new PostalAddress(
                                ANNS_HOME.name(),
                                ANNS_HOME.line1(),
                                "Apartment 4",
                                "c/o Lee",
                                "Portland",
                                "ME",
                                "04101",
                                "US"),
                        "USD",
                        List.of(TEAPOT, MUGS),
                        anOrder().latestShipDate(),
                        anOrder().latestDeliveryDate()),
                new OrderShipped(
                        "shipped-S-1",
                        "111-4217883-0912345",
                        "S-1",
                        anOrder().purchasedAt(),
                        new Parcel("Other", "Bay Couriers", "Next day", "BC-1"),
                        LocalDate.parse("2025-03-08"),
                        List.of(units(MUGS, 2), units(TEAPOT, 1))),
                aCancellation("E-1", CancellationReason.NoInventory, units(MUGS, 2), units(TEAPOT, 1)),
                aDelay("D-1", LocalDate.parse("2025-03-08"), LocalDate.parse("2025-03-12"), units(MUGS, 2)),
                aReturn(
                        "R-1",
                        returned(units(MUGS, 2), "1.00", "2.00", true),
                        returned(units(TRAYS, 1), "0", "0", false)),
                new MessageDrafted(
                        "M-1",
                        message.orderId(),
                        message.draftedAt(),
                        message.purpose(),
                        message.subject(),
                        message.text(),
                        "<p>Hello Ann</p>"));
    }

    @TestFactory
    Stream<DynamicTest> shouldChangeWithEveryFieldButTheEventId() {
        return events().stream()
                .flatMap(event -> Variations.of(event).stream()
                        .map(variation -> DynamicTest.dynamicTest(
                                event.getClass().getSimpleName() + "." + variation.path(),
                                () -> assertThat(((OrderEvent) variation.value())
                                                .fingerprint()
                                                .equals(event.fingerprint()))
                                        .as("same fingerprint with another %s", variation.path())
                                        .isEqualTo(variation.path().equals("eventId")))));
    }

    @Test
    void shouldVaryEveryFieldOfTheContract() {
        // The fields of OrderPlaced, its buyer (3), address (8), two lines (4 + 8 amounts each) and the list itself
        // (2).
        assertThat(Variations.of(events().get(0))).hasSize(10 - 3 + 3 + 8 + 2 * 12 + 2);
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldBeTheSameForTheSameContent(OrderEvent event) {
        OrderEvent again = events().stream()
                .filter(other -> other.getClass().equals(event.getClass()))
                .findFirst()
                .orElseThrow();

        assertThat(again.fingerprint()).isEqualTo(event.fingerprint());
        assertThat(event.fingerprint().hex()).matches("[0-9a-f]{32}");
    }

    @Test
    void shouldNotDependOnHowAnAmountIsWritten() {
        assertThat(aReturn("R-1", returned(units(MUGS, 1), "1.50", "0.00", false))
                        .fingerprint())
                .isEqualTo(aReturn("R-1", returned(units(MUGS, 1), "1.5", "0", false))
                        .fingerprint());
        assertThat(usd("1.50")).isNotEqualTo(usd("1.5"));
    }

    @Test
    void shouldNotTellAbsentFromEmpty() {
        // A field that a later schema adds with an empty default must not make the same event look new.
        assertThat(shippedBy(new Parcel("UPS", "", null, "")).fingerprint())
                .isEqualTo(shippedBy(new Parcel("UPS", null, "", null)).fingerprint());
    }

    @Test
    void shouldNotRunNeighbouringFieldsTogether() {
        assertThat(shippedBy(new Parcel("UPS", "ab", "c", null)).fingerprint())
                .isNotEqualTo(shippedBy(new Parcel("UPS", "a", "bc", null)).fingerprint());
        assertThat(shippedBy(new Parcel("UPS", "a", null, null)).fingerprint())
                .isNotEqualTo(shippedBy(new Parcel("UPS", null, "a", null)).fingerprint());
    }

    @Test
    void shouldTellKindsApart() {
        assertThat(events().stream().map(OrderEvent::fingerprint)).doesNotHaveDuplicates();
    }

    private static OrderShipped shippedBy(Parcel parcel) {
        OrderShipped shipped = aShipment("S-1", units(MUGS, 1));
        return new OrderShipped(
                shipped.eventId(),
                shipped.orderId(),
                shipped.shipmentId(),
                shipped.shippedAt(),
                parcel,
                shipped.expectedDeliveryDate(),
                shipped.lines());
    }
}
