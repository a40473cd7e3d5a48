package io.ordernotifier.order;

import static io.ordernotifier.TestOrders.AMAZON_COM;
import static io.ordernotifier.TestOrders.ANN;
import static io.ordernotifier.TestOrders.ANNS_HOME;
import static io.ordernotifier.TestOrders.MUGS;
import static io.ordernotifier.TestOrders.ORDER_ID;
import static io.ordernotifier.TestOrders.PLACED_AT;
import static io.ordernotifier.TestOrders.PROMISED_DELIVERY_DATE;
import static io.ordernotifier.TestOrders.PROMISED_SHIP_DATE;
import static io.ordernotifier.TestOrders.TEAPOT;
import static io.ordernotifier.TestOrders.TRAYS;
import static io.ordernotifier.TestOrders.aDelay;
import static io.ordernotifier.TestOrders.aShipment;
import static io.ordernotifier.TestOrders.anOrder;
import static io.ordernotifier.TestOrders.applied;
import static io.ordernotifier.TestOrders.orderAfter;
import static io.ordernotifier.TestOrders.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.ShipmentDelayed;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DelayTest {
    private static final LocalDate LATE_SHIP = PROMISED_SHIP_DATE.plusDays(3);
    private static final LocalDate LATE_DELIVERY = PROMISED_DELIVERY_DATE.plusDays(3);

    static Stream<Arguments> dates() {
        LocalDate ship = PROMISED_SHIP_DATE;
        LocalDate delivery = PROMISED_DELIVERY_DATE;
        return Stream.of(
                arguments(ship, delivery, ship, delivery, false),
                arguments(ship, delivery, ship.minusDays(1), null, false),
                arguments(ship, delivery, ship.plusDays(1), null, true),
                arguments(ship, delivery, null, delivery.plusDays(1), true),
                arguments(ship, delivery, ship.plusDays(1), delivery, true),
                arguments(null, null, ship, null, true),
                arguments(ship, null, ship, null, false),
                arguments(ship, null, ship, delivery, true),
                arguments(null, delivery, null, delivery, false));
    }

    @ParameterizedTest
    @MethodSource("dates")
    void shouldBeBeyondPromiseWhereANewDateIsLaterOrNoneWasPromised(
            @Nullable LocalDate promisedShip,
            @Nullable LocalDate promisedDelivery,
            @Nullable LocalDate newShip,
            @Nullable LocalDate newDelivery,
            boolean beyond) {
        // Given
        Order order = orderAfter(promising(promisedShip, promisedDelivery));

        // When
        Delay delay = delay(order, aDelay("D-1", newShip, newDelivery));

        // Then
        assertThat(delay.beyondPromise()).isEqualTo(beyond);
        assertThat(delay.oldShipDate()).isEqualTo(promisedShip);
        assertThat(delay.oldDeliveryDate()).isEqualTo(promisedDelivery);
    }

    @Test
    void shouldSpeakOfAllThatIsOpenWhenNoLinesAreNamed() {
        // Given
        Order order = orderAfter(anOrder(), aShipment("S-1", units(TEAPOT, 1), units(MUGS, 1)));

        // When
        Delay delay = delay(order, aDelay("D-1", LATE_SHIP, null));

        // Then
        assertThat(delay.lines()).containsExactly(units(MUGS, 2), units(TRAYS, 2));
    }

    @Test
    void shouldCompareWithTheDatesTheBuyerWasToldLast() {
        // Given
        Order order = orderAfter(
                anOrder(), aDelay("D-1", LATE_SHIP, LATE_DELIVERY), aDelay("D-2", null, LATE_DELIVERY.plusDays(1)));

        // When
        Delay delay = delay(order, aDelay("D-3", LATE_SHIP.plusDays(5), null));

        // Then
        assertThat(delay.oldShipDate()).isEqualTo(LATE_SHIP);
        assertThat(delay.oldDeliveryDate()).isEqualTo(LATE_DELIVERY.plusDays(1));
    }

    @Test
    void shouldNotCompareWithADateTheBuyerWasNotTold() {
        // Given: a delay within the promise, and one of other lines
        Order order = orderAfter(
                anOrder(),
                aDelay("D-1", PROMISED_SHIP_DATE.minusDays(1), null),
                aDelay("D-2", LATE_SHIP, null, units(TEAPOT, 1)));

        // When
        Delay delay = delay(order, aDelay("D-3", LATE_SHIP.plusDays(5), null, units(MUGS, 3)));

        // Then
        assertThat(delay.oldShipDate()).isEqualTo(PROMISED_SHIP_DATE);
    }

    private static Delay delay(Order order, ShipmentDelayed event) {
        return (Delay) applied(order, event).change();
    }

    private static OrderPlaced promising(@Nullable LocalDate shipDate, @Nullable LocalDate deliveryDate) {
        return new OrderPlaced(
                "placed-1",
                ORDER_ID,
                AMAZON_COM,
                PLACED_AT,
                ANN,
                ANNS_HOME,
                "USD",
                List.of(TEAPOT),
                shipDate,
                deliveryDate);
    }
}
