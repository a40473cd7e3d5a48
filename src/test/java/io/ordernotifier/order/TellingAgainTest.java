package io.ordernotifier.order;

import static io.ordernotifier.TestOrders.MUGS;
import static io.ordernotifier.TestOrders.NOW;
import static io.ordernotifier.TestOrders.ORDER_ID;
import static io.ordernotifier.TestOrders.TEAPOT;
import static io.ordernotifier.TestOrders.aMessage;
import static io.ordernotifier.TestOrders.aShipment;
import static io.ordernotifier.TestOrders.anOrder;
import static io.ordernotifier.TestOrders.arrival;
import static io.ordernotifier.TestOrders.orderAfter;
import static io.ordernotifier.TestOrders.units;
import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.TestHistories;
import io.ordernotifier.TestHistories.History;
import io.ordernotifier.event.EventKind;
import io.ordernotifier.event.MessageDrafted;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.Place;
import io.ordernotifier.notification.Decision;
import io.ordernotifier.notification.Notifier;
import io.ordernotifier.output.FeedRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What an event led to can be told again at any later time, word for word. */
class TellingAgainTest {

    @Property(tries = 500)
    void shouldTellTheSameHoweverMuchHasHappenedSince(@ForAll("histories") History history, @ForAll long seed) {
        // Given
        Order order = Order.unknown(ORDER_ID);
        List<Outcome.Applied> applied = new ArrayList<>();
        for (OrderEvent event : history.asItMayArrive(new Random(seed))) {
            Progress progress = order.receive(arrival(event), NOW);
            order = progress.order();
            progress.outcomes().stream()
                    .filter(Outcome.Applied.class::isInstance)
                    .map(Outcome.Applied.class::cast)
                    .forEach(applied::add);
        }

        for (Outcome.Applied once : applied) {
            // When
            Outcome.Applied again = order.tellAgain(once.arrival()).orElseThrow();

            // Then
            assertThat(again.change()).isEqualTo(once.change());
            assertThat(words(again)).isEqualTo(words(once));
            assertThat(FeedRecords.of(again)).isEqualTo(FeedRecords.of(once));
            assertThat(order.toldBy(once.arrival().event().eventId()))
                    .as("of the ID alone; the words of a message are not kept")
                    .isEqualTo(Optional.of(again.turn())
                            .filter(turn -> !(once.arrival().event() instanceof MessageDrafted)));
        }
    }

    @Provide
    Arbitrary<History> histories() {
        return TestHistories.any();
    }

    @Test
    void shouldTellNothingOfWhatWasNeverApplied() {
        // Given
        Order order = orderAfter(anOrder(), aShipment("S-1", units(MUGS, 1)));

        // Then
        assertThat(order.tellAgain(arrival(aShipment("S-2", units(MUGS, 1))))).isEmpty();
        assertThat(order.tellAgain(arrival(aShipment("S-1", units(MUGS, 2))))).isEmpty();
        assertThat(order.toldBy("shipped-S-2")).isEmpty();
        assertThat(Order.unknown(ORDER_ID).tellAgain(arrival(anOrder()))).isEmpty();
    }

    @Test
    void shouldTellOfEventsThatTheFirstVersionOfTheStateKept() {
        // Given: it kept IDs and fingerprints, in no order
        Order order = orderAfter(
                anOrder(), aShipment("S-1", units(MUGS, 1)), aMessage("M-1"), aShipment("S-2", units(TEAPOT, 1)));
        List<AppliedEvent> kept = new ArrayList<>();
        for (AppliedEvent event : order.history()) {
            kept.add(0, new AppliedEvent(event.eventId(), event.fingerprint(), null));
        }
        Order old = new Order(
                order.orderId(),
                order.placed(),
                order.lines(),
                order.shipments(),
                order.cancellations(),
                order.delays(),
                order.returns(),
                kept,
                order.waiting(),
                order.notes());

        for (OrderEvent event :
                List.of(anOrder(), aShipment("S-1", units(MUGS, 1)), aShipment("S-2", units(TEAPOT, 1)))) {
            // When
            Outcome.Applied again = old.tellAgain(arrival(event)).orElseThrow();

            // Then
            assertThat(words(again))
                    .isEqualTo(words(order.tellAgain(arrival(event)).orElseThrow()));
        }
    }

    @Test
    void shouldRememberHowEachEventCameToBeApplied() {
        // When
        Order order = Order.unknown(ORDER_ID)
                .receive(arrival(aShipment("S-1", units(MUGS, 1)), 7), NOW)
                .order()
                .receive(arrival(anOrder(), 3), NOW.plusSeconds(60))
                .order();

        // Then
        assertThat(order.history())
                .extracting(AppliedEvent::eventId, AppliedEvent::application)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                anOrder().eventId(),
                                new AppliedEvent.Application(
                                        EventKind.OrderPlaced,
                                        new Place("order-placed", 0, 3),
                                        NOW.plusSeconds(60),
                                        NOW.plusSeconds(60),
                                        null)),
                        org.assertj.core.groups.Tuple.tuple(
                                "shipped-S-1",
                                new AppliedEvent.Application(
                                        EventKind.OrderShipped,
                                        new Place("order-shipped", 0, 7),
                                        NOW,
                                        NOW.plusSeconds(60),
                                        anOrder().eventId())));
    }

    private static Object words(Outcome.Applied applied) {
        return Notifier.decide(applied).match(new Decision.Cases<Object>() {
            @Override
            public Object tell(Decision.Tell tell) {
                return tell.notification();
            }

            @Override
            public Object silent(Decision.Silent silent) {
                return silent.reason();
            }
        });
    }
}
