package io.ordernotifier.order;

import static io.ordernotifier.TestOrders.MUGS;
import static io.ordernotifier.TestOrders.NOW;
import static io.ordernotifier.TestOrders.ORDER_ID;
import static io.ordernotifier.TestOrders.TEAPOT;
import static io.ordernotifier.TestOrders.TRAYS;
import static io.ordernotifier.TestOrders.aCancellation;
import static io.ordernotifier.TestOrders.aMessage;
import static io.ordernotifier.TestOrders.aReturn;
import static io.ordernotifier.TestOrders.aShipment;
import static io.ordernotifier.TestOrders.anOrder;
import static io.ordernotifier.TestOrders.applied;
import static io.ordernotifier.TestOrders.arrival;
import static io.ordernotifier.TestOrders.orderAfter;
import static io.ordernotifier.TestOrders.units;
import static io.ordernotifier.TestOrders.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.event.OrderPlaced;
import org.junit.jupiter.api.Test;

class OrderTest {
    @Test
    void shouldKnowTheLinesOnceTheOrderWasPlaced() {
        // When
        Order order = orderAfter(anOrder());

        // Then
        assertThat(order.placement()).isEqualTo(anOrder());
        assertThat(order.lines()).containsExactly(OrderLine.of(TEAPOT), OrderLine.of(MUGS), OrderLine.of(TRAYS));
    }

    @Test
    void shouldCountShippedUnitsLineByLine() {
        // When
        Order order = orderAfter(
                anOrder(), aShipment("S-1", units(MUGS, 2), units(TEAPOT, 1)), aShipment("S-2", units(MUGS, 1)));

        // Then
        assertThat(order.lines()).extracting(OrderLine::shipped).containsExactly(1, 3, 0);
        assertThat(order.shipments()).extracting(Shipment::shipmentId).containsExactly("S-1", "S-2");
    }

    @Test
    void shouldRefundCancelledUnits() {
        // When
        Order order = orderAfter(anOrder(), aCancellation("E-1", CancellationReason.NoInventory, units(TEAPOT, 1)));

        // Then
        assertThat(order.cancellations())
                .singleElement()
                .satisfies(cancellation ->
                        assertThat(cancellation.refund().total()).isEqualByComparingTo("49.68"));
        assertThat(order.lines().get(0).refunded()).isEqualTo(TEAPOT.amounts());
    }

    @Test
    void shouldCancelAllThatIsOpenWhenNoLinesAreNamed() {
        // Given
        Order order = orderAfter(anOrder(), aShipment("S-1", units(MUGS, 2), units(TEAPOT, 1)));

        // When
        Outcome.Applied applied = applied(order, aCancellation("E-1", CancellationReason.CouldNotShip));

        // Then
        assertThat(((Cancellation) applied.change()).refund().lines())
                .extracting(Refund.RefundedLine::orderItemId, Refund.RefundedLine::quantity)
                .containsExactly(tuple(MUGS.orderItemId(), 1), tuple(TRAYS.orderItemId(), 2));
    }

    @Test
    void shouldRefundReturnedUnits() {
        // Given
        Order order = orderAfter(anOrder(), aShipment("S-1", units(MUGS, 3)));

        // When
        Outcome.Applied applied = applied(order, aReturn("R-1", units(MUGS, 1)));

        // Then
        assertThat(((Return) applied.change()).refund().total()).isEqualTo(usd("11.55"));
    }

    @Test
    void shouldPassOnAPersonsMessage() {
        // When
        Outcome.Applied applied = applied(orderAfter(anOrder()), aMessage("M-1"));

        // Then
        assertThat(applied.change()).isEqualTo(new Change.Written(aMessage("M-1")));
    }

    @Test
    void shouldNotTakeTheEventOfAnotherOrder() {
        // Given
        Order another = Order.unknown("222-2222222-2222222");
        OrderPlaced event = anOrder();

        // When, Then
        assertThatThrownBy(() -> another.receive(arrival(event), NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(ORDER_ID)
                .hasMessageContaining("222-2222222-2222222");
    }
}
