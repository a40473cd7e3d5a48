package io.ordernotifier.order;

import static io.ordernotifier.TestOrders.MUGS;
import static io.ordernotifier.TestOrders.NOW;
import static io.ordernotifier.TestOrders.ORDER_ID;
import static io.ordernotifier.TestOrders.TEAPOT;
import static io.ordernotifier.TestOrders.aCancellation;
import static io.ordernotifier.TestOrders.aDelay;
import static io.ordernotifier.TestOrders.aMessage;
import static io.ordernotifier.TestOrders.aReturn;
import static io.ordernotifier.TestOrders.aShipment;
import static io.ordernotifier.TestOrders.anOrder;
import static io.ordernotifier.TestOrders.arrival;
import static io.ordernotifier.TestOrders.orderAfter;
import static io.ordernotifier.TestOrders.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.RejectCode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HoldingTest {
    static List<OrderEvent> everythingButTheOrder() {
        return List.of(
                aShipment("S-1", units(MUGS, 1)),
                aCancellation("E-1", CancellationReason.NoInventory),
                aDelay("D-1", null, LocalDate.parse("2025-04-01")),
                aReturn("R-1", units(MUGS, 1)),
                aMessage("M-1"));
    }

    @ParameterizedTest
    @MethodSource("everythingButTheOrder")
    void shouldHoldAnEventThatComesBeforeItsOrder(OrderEvent event) {
        // When
        Progress progress = Order.unknown(ORDER_ID).receive(arrival(event), NOW);

        // Then
        assertThat(progress.outcomes())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Outcome.Held.class,
                                held -> assertThat(held.awaited()).isEqualTo("its order")));
        assertThat(progress.order().waiting()).singleElement().satisfies(waiting -> {
            assertThat(waiting.arrival().event()).isEqualTo(event);
            assertThat(waiting.since()).isEqualTo(NOW);
        });
        assertThat(progress.order().oldestWaiting()).contains(NOW);
        assertThatThrownBy(() -> progress.order().placement()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldApplyWhatWaitedAsItHappenedOnceTheOrderComes() {
        // Given: the latest came first
        Order order = orderAfter(
                aReturn("R-1", units(MUGS, 1)),
                aShipment("S-2", units(TEAPOT, 1)),
                aShipment("S-1", units(MUGS, 2)),
                aCancellation("E-1", CancellationReason.NoInventory, units(MUGS, 1)));

        // When
        Progress progress = order.receive(arrival(anOrder()), NOW);

        // Then
        assertThat(progress.outcomes())
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Applied.class))
                .extracting(outcome -> outcome.arrival().event().eventId())
                .containsExactly("placed-1", "E-1", "shipped-S-1", "shipped-S-2", "returned-R-1");
        assertThat(progress.order().waiting()).isEmpty();
        assertThat(progress.order().oldestWaiting()).isEmpty();
    }

    @Test
    void shouldGiveEachOutcomeItsOwnBeforeAndAfter() {
        // Given
        Order order = orderAfter(aShipment("S-2", units(MUGS, 1)), aShipment("S-1", units(MUGS, 2)));

        // When
        List<Outcome> outcomes = order.receive(arrival(anOrder()), NOW).outcomes();

        // Then
        assertThat(outcomes)
                .map(Outcome.Applied.class::cast)
                .extracting(
                        applied -> applied.before().shipments().size(),
                        applied -> applied.after().shipments().size(),
                        applied -> applied.after().waiting().size())
                .containsExactly(tuple(0, 0, 2), tuple(0, 1, 1), tuple(1, 2, 0));
    }

    @Test
    void shouldHoldAReturnOfWhatIsNotShippedYet() {
        // Given
        Order order = orderAfter(anOrder(), aShipment("S-1", units(MUGS, 1)));

        // When
        Progress held = order.receive(arrival(aReturn("R-1", units(MUGS, 2))), NOW);
        Progress released = held.order().receive(arrival(aShipment("S-2", units(MUGS, 1))), NOW);

        // Then
        assertThat(held.outcomes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Held.class,
                        outcome -> assertThat(outcome.awaited())
                                .isEqualTo("the shipment of orderItemId " + MUGS.orderItemId()));
        assertThat(released.outcomes())
                .extracting(outcome -> outcome.arrival().event().eventId())
                .containsExactly("shipped-S-2", "returned-R-1");
        assertThat(released.order().lines().get(1).returned()).isEqualTo(2);
    }

    @Test
    void shouldRefuseAWaitingReturnOnceItsUnitsAreCancelled() {
        // Given
        Order order = orderAfter(anOrder(), aReturn("R-1", units(MUGS, 2)), aReturn("R-2", units(TEAPOT, 1)));

        // When
        Progress progress =
                order.receive(arrival(aCancellation("E-1", CancellationReason.CustomerCancel, units(MUGS, 2))), NOW);

        // Then
        assertThat(progress.outcomes()).hasSize(2);
        assertThat(progress.outcomes().get(1)).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.arrival().event().eventId()).isEqualTo("returned-R-1");
            assertThat(refused.code()).isEqualTo(RejectCode.QUANTITY_EXCEEDED);
        });
        assertThat(progress.order().waiting())
                .extracting(waiting -> waiting.arrival().event().eventId())
                .containsExactly("returned-R-2");
    }

    @Test
    void shouldRefuseRatherThanHoldAReturnWithALineThatCanNeverBe() {
        // Given
        Order order = orderAfter(anOrder());

        // When
        Progress progress = order.receive(arrival(aReturn("R-1", units(MUGS, 1), units(TEAPOT, 2))), NOW);

        // Then
        assertThat(progress.outcomes()).singleElement().isInstanceOf(Outcome.Refused.class);
        assertThat(progress.order()).isSameAs(order);
    }

    @Test
    void shouldGoOnHoldingWhenTheOrderItselfIsRefused() {
        // Given
        Order order = orderAfter(aShipment("S-1", units(MUGS, 1)));

        // When
        Progress refused = order.receive(arrival(anOrder("KWD", MUGS)), NOW);
        Progress applied = refused.order().receive(arrival(anOrder()), NOW);

        // Then
        assertThat(refused.order()).isSameAs(order);
        assertThat(applied.outcomes()).hasSize(2);
    }

    @Test
    void shouldRefuseWhatWaitedTooLong() {
        // Given
        Order order = Order.unknown(ORDER_ID)
                .receive(arrival(aShipment("S-1", units(MUGS, 1))), NOW)
                .order()
                .receive(arrival(aShipment("S-2", units(MUGS, 1))), NOW.plusSeconds(1))
                .order();

        // When
        Progress progress = order.expire(NOW);

        // Then
        assertThat(progress.outcomes()).singleElement().isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.arrival().event().eventId()).isEqualTo("shipped-S-1");
            assertThat(refused.code()).isEqualTo(RejectCode.ORDER_UNKNOWN);
            assertThat(refused.reason()).contains("its order").contains(NOW.toString());
        });
        assertThat(progress.order().oldestWaiting()).contains(NOW.plusSeconds(1));
    }

    @Test
    void shouldNameTheShipmentThatAnExpiredReturnWaitedFor() {
        // Given
        Order order = orderAfter(anOrder(), aReturn("R-1", units(MUGS, 1)));

        // When
        Progress progress = order.expire(NOW);

        // Then
        assertThat(progress.outcomes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason())
                                .contains("the shipment of orderItemId " + MUGS.orderItemId()));
        assertThat(progress.order().waiting()).isEmpty();
        assertThat(progress.order().placement()).isEqualTo(anOrder());
    }

    @Test
    void shouldNotRememberWhatExpired() {
        // Given
        Order expired = orderAfter(aShipment("S-1", units(MUGS, 1))).expire(NOW).order();

        // When: it is redriven and the order comes at last
        Progress progress = expired.receive(arrival(aShipment("S-1", units(MUGS, 1))), NOW)
                .order()
                .receive(arrival(anOrder()), NOW);

        // Then
        assertThat(progress.order().shipments()).hasSize(1);
    }

    @Test
    void shouldExpireNothingBeforeItsTime() {
        // Given
        Order order = orderAfter(aShipment("S-1", units(MUGS, 1)));

        // When
        Progress progress = order.expire(NOW.minus(Duration.ofMillis(1)));

        // Then
        assertThat(progress.outcomes()).isEmpty();
        assertThat(progress.order()).isSameAs(order);
    }
}
