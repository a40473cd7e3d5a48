package io.ordernotifier.wire;

import static io.ordernotifier.TestOrders.MUGS;
import static io.ordernotifier.TestOrders.NOW;
import static io.ordernotifier.TestOrders.TEAPOT;
import static io.ordernotifier.TestOrders.aCancellation;
import static io.ordernotifier.TestOrders.aDelay;
import static io.ordernotifier.TestOrders.aMessage;
import static io.ordernotifier.TestOrders.aReturn;
import static io.ordernotifier.TestOrders.aShipment;
import static io.ordernotifier.TestOrders.anOrder;
import static io.ordernotifier.TestOrders.arrival;
import static io.ordernotifier.TestOrders.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.order.Order;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class OrderStateSerdeTest {
    private final OrderStateSerde serde = new OrderStateSerde();

    @Property(tries = 300)
    void shouldKeepEveryFieldOfAnyOrder(@ForAll long seed) {
        // Given
        Order order = new RandomOrders(seed).order();

        // When
        byte[] state = serde.serializer().serialize("orders", order);

        // Then
        assertThat(serde.deserializer().deserialize("orders", state))
                .usingRecursiveComparison()
                .isEqualTo(order);
    }

    @Property(tries = 200)
    void shouldWriteTheSameBytesForTheSameOrder(@ForAll long seed) {
        byte[] state = serde.serializer().serialize("orders", new RandomOrders(seed).order());

        Order read = serde.deserializer().deserialize("orders", state);

        assertThat(serde.serializer().serialize("orders", read)).isEqualTo(state);
    }

    /** What the store gives back must lead to the same as what was never stored. */
    @Test
    void shouldNotChangeAnOrdersLifeByStoringItAfterEachEvent() {
        // Given
        List<OrderEvent> life = List.of(
                aReturn("R-1", units(MUGS, 1)),
                aShipment("S-1", units(MUGS, 2)),
                anOrder(),
                aDelay("D-1", null, LocalDate.parse("2025-03-20")),
                aCancellation("C-1", CancellationReason.NoInventory, units(TEAPOT, 1)),
                aShipment("S-1", units(MUGS, 2)),
                aReturn("R-2", units(MUGS, 1)),
                aMessage("M-1"),
                aReturn("R-3", units(MUGS, 1)));
        Order kept = Order.unknown(anOrder().orderId());
        Order stored = kept;

        for (OrderEvent event : life) {
            // When
            var expected = kept.receive(arrival(event), NOW);
            var progress = stored.receive(arrival(event), NOW);

            // Then
            assertThat(progress)
                    .usingRecursiveComparison()
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .isEqualTo(expected);
            kept = expected.order();
            stored = serde.deserializer()
                    .deserialize("orders", serde.serializer().serialize("orders", progress.order()));
        }
        assertThat(kept.waiting()).hasSize(1);
        assertThat(kept.returns()).hasSize(2);
    }

    @Test
    void shouldBeSmall() {
        Order order = Order.unknown(anOrder().orderId());
        for (OrderEvent event : List.of(anOrder(), aShipment("S-1", units(MUGS, 3)), aReturn("R-1", units(MUGS, 1)))) {
            order = order.receive(arrival(event), NOW).order();
        }

        assertThat(serde.serializer().serialize("orders", order)).hasSizeLessThan(700);
    }

    @Test
    void shouldSaySoWhenANewerReleaseWroteTheState() {
        byte[] state = serde.serializer().serialize("orders", Order.unknown("order-1"));
        state[5]++;

        assertThatThrownBy(() -> serde.deserializer().deserialize("orders", state))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("by a newer release?");
    }

    @Test
    void shouldPassOnADeletedOrder() {
        assertThat(serde.serializer().serialize("orders", null)).isNull();
        assertThat(serde.deserializer().deserialize("orders", null)).isNull();
    }
}
