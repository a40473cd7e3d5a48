package io.ordernotifier.order;

import static io.ordernotifier.TestOrders.EXPECTED_DELIVERY_DATE;
import static io.ordernotifier.TestOrders.MUGS;
import static io.ordernotifier.TestOrders.NOW;
import static io.ordernotifier.TestOrders.ORDER_ID;
import static io.ordernotifier.TestOrders.REFUNDED_AT;
import static io.ordernotifier.TestOrders.RETURNED_AT;
import static io.ordernotifier.TestOrders.SHIPPED_AT;
import static io.ordernotifier.TestOrders.TEAPOT;
import static io.ordernotifier.TestOrders.TRAYS;
import static io.ordernotifier.TestOrders.UPS_PARCEL;
import static io.ordernotifier.TestOrders.aCancellation;
import static io.ordernotifier.TestOrders.aDelay;
import static io.ordernotifier.TestOrders.aMessage;
import static io.ordernotifier.TestOrders.aReturn;
import static io.ordernotifier.TestOrders.aShipment;
import static io.ordernotifier.TestOrders.anOrder;
import static io.ordernotifier.TestOrders.arrival;
import static io.ordernotifier.TestOrders.orderAfter;
import static io.ordernotifier.TestOrders.returned;
import static io.ordernotifier.TestOrders.units;
import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.event.Arrival;
import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.OrderShipped;
import io.ordernotifier.event.RejectCode;
import io.ordernotifier.event.ReturnReceived;
import io.ordernotifier.event.ReturnedLine;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DuplicatesTest {
    private static final Order ORDER = orderAfter(
            anOrder(),
            aShipment("S-1", units(MUGS, 2)),
            aCancellation("E-1", CancellationReason.NoInventory, units(MUGS, 1)),
            aDelay("D-1", null, LocalDate.parse("2025-04-01")),
            aReturn("R-1", units(MUGS, 1)),
            aMessage("M-1"));
    private static final Order WAITING = orderAfter(
            aShipment("S-1", units(MUGS, 2)),
            aCancellation("E-1", CancellationReason.NoInventory, units(MUGS, 1)),
            aDelay("D-1", null, LocalDate.parse("2025-04-01")),
            aReturn("R-1", units(MUGS, 1)),
            aMessage("M-1"));

    static List<OrderEvent> repeated() {
        return List.of(
                anOrder(),
                placedAs("placed-2", "USD"),
                aShipment("S-1", units(MUGS, 2)),
                shippedAs("shipped-again", "S-1", units(MUGS, 2)),
                aCancellation("E-1", CancellationReason.NoInventory, units(MUGS, 1)),
                aDelay("D-1", null, LocalDate.parse("2025-04-01")),
                aReturn("R-1", units(MUGS, 1)),
                returnedAs("returned-again", "R-1", returned(units(MUGS, 1), "0", "0", false)),
                aMessage("M-1"));
    }

    static List<OrderEvent> contradicting() {
        return List.of(
                placedAs("placed-1", "EUR"),
                placedAs("placed-2", "EUR"),
                aShipment("S-1", units(MUGS, 1)),
                shippedAs("shipped-again", "S-1", units(TEAPOT, 1)),
                shippedAs("shipped-S-1", "S-2", units(TEAPOT, 1)),
                aCancellation("E-1", CancellationReason.NoInventory, units(TEAPOT, 1)),
                aCancellation("shipped-S-1", CancellationReason.NoInventory, units(TEAPOT, 1)),
                aDelay("D-1", null, LocalDate.parse("2025-04-02")),
                aReturn("R-1", returned(units(MUGS, 1), "1.00", "0", false)),
                returnedAs("returned-again", "R-1", returned(units(MUGS, 1), "0", "0", true)));
    }

    /** All but the order itself, which never waits. */
    static List<OrderEvent> repeatedWhileWaiting() {
        return repeated().stream()
                .filter(event -> !(event instanceof OrderPlaced))
                .toList();
    }

    static List<OrderEvent> contradictingWhileWaiting() {
        return contradicting().stream()
                .filter(event -> !(event instanceof OrderPlaced))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void shouldDoNothingWhenTheSameIsToldAgain(OrderEvent event) {
        // When
        Progress progress = ORDER.receive(arrival(event, 99), NOW);

        // Then
        assertThat(progress.outcomes())
                .containsExactly(
                        new Outcome.Duplicate(progress.outcomes().get(0).arrival()));
        assertThat(progress.order()).isSameAs(ORDER);
    }

    @ParameterizedTest
    @MethodSource("contradicting")
    void shouldRefuseOtherContentUnderTheSameId(OrderEvent event) {
        // When
        Progress progress = ORDER.receive(arrival(event, 99), NOW);

        // Then
        assertThat(progress.outcomes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(RejectCode.CONFLICTING_DUPLICATE));
        assertThat(progress.order()).isSameAs(ORDER);
    }

    @ParameterizedTest
    @MethodSource("repeatedWhileWaiting")
    void shouldRecogniseWhatStillWaits(OrderEvent event) {
        // When
        Progress progress = WAITING.receive(arrival(event, 99), NOW);

        // Then
        assertThat(progress.outcomes()).singleElement().isInstanceOf(Outcome.Duplicate.class);
        assertThat(progress.order()).isSameAs(WAITING);
    }

    @ParameterizedTest
    @MethodSource("contradictingWhileWaiting")
    void shouldRefuseWhatContradictsWhatStillWaits(OrderEvent event) {
        // When
        Progress progress = WAITING.receive(arrival(event, 99), NOW);

        // Then
        assertThat(progress.outcomes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(RejectCode.CONFLICTING_DUPLICATE));
        assertThat(progress.order()).isSameAs(WAITING);
    }

    @Test
    void shouldRefuseTheSameAgainWhatWasRefused() {
        // Given
        Arrival tooMany = arrival(aCancellation("E-2", CancellationReason.NoInventory, units(MUGS, 9)));

        // When
        Progress first = ORDER.receive(tooMany, NOW);
        Progress second = first.order().receive(tooMany, NOW);

        // Then
        assertThat(first.outcomes()).singleElement().isInstanceOf(Outcome.Refused.class);
        assertThat(second.outcomes()).isEqualTo(first.outcomes());
    }

    @Test
    void shouldTakeTwoCancellationsOfTheSameContentAsTwo() {
        // Given: a cancellation has no ID but the event's
        Order order = orderAfter(anOrder(), aCancellation("E-1", CancellationReason.NoInventory, units(MUGS, 1)));

        // When
        Order after = order.receive(arrival(aCancellation("E-2", CancellationReason.NoInventory, units(MUGS, 1))), NOW)
                .order();

        // Then
        assertThat(after.lines().get(1).cancelled()).isEqualTo(2);
    }

    private static OrderPlaced placedAs(String eventId, String currency) {
        OrderPlaced placed = anOrder(currency, TEAPOT, MUGS, TRAYS);
        return new OrderPlaced(
                eventId,
                ORDER_ID,
                placed.marketplaceId(),
                placed.purchasedAt(),
                placed.buyer(),
                placed.shipTo(),
                placed.currency(),
                placed.lines(),
                placed.latestShipDate(),
                placed.latestDeliveryDate());
    }

    private static OrderShipped shippedAs(String eventId, String shipmentId, LineQuantity line) {
        return new OrderShipped(
                eventId, ORDER_ID, shipmentId, SHIPPED_AT, UPS_PARCEL, EXPECTED_DELIVERY_DATE, List.of(line));
    }

    private static ReturnReceived returnedAs(String eventId, String returnId, ReturnedLine line) {
        return new ReturnReceived(eventId, ORDER_ID, returnId, RETURNED_AT, REFUNDED_AT, List.of(line));
    }
}
