package io.ordernotifier.order;

import io.ordernotifier.event.Arrival;
import io.ordernotifier.event.Fingerprint;
import io.ordernotifier.event.MessageDrafted;
import io.ordernotifier.event.OrderCancelled;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.OrderShipped;
import io.ordernotifier.event.RejectCode;
import io.ordernotifier.event.ReturnReceived;
import io.ordernotifier.event.ShipmentDelayed;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Recognises what was told before, whether it was applied or still waits: by event ID, and where the event is about
 * something with an ID of its own (the order, a shipment, a return) by that ID too. Refused events are not remembered.
 */
final class Duplicates {
    private Duplicates() {}

    /** The outcome of an arrival whose ID was used before; empty if it is news. */
    static Optional<Outcome> find(Order order, Arrival arrival) {
        OrderEvent event = arrival.event();
        return toldByEventId(order, event.eventId())
                .map(told -> judge(arrival, told, "eventId " + event.eventId()))
                .or(() -> event.match(new OwnId(order, arrival)));
    }

    private static Optional<Fingerprint> toldByEventId(Order order, String eventId) {
        return order.applied(eventId)
                .map(AppliedEvent::fingerprint)
                .or(() -> waiting(order, event -> event.eventId().equals(eventId)));
    }

    private static Optional<Fingerprint> waiting(Order order, Predicate<OrderEvent> same) {
        for (Waiting waiting : order.waiting()) {
            if (same.test(waiting.arrival().event())) {
                return Optional.of(waiting.arrival().event().fingerprint());
            }
        }
        return Optional.empty();
    }

    private static Outcome judge(Arrival arrival, Fingerprint told, String id) {
        return told.equals(arrival.event().fingerprint())
                ? new Outcome.Duplicate(arrival)
                : new Outcome.Refused(
                        arrival,
                        RejectCode.CONFLICTING_DUPLICATE,
                        id + " was told before with other content: must be told the same again, or have a new ID");
    }

    /** The same by the ID of what the event is about. */
    private record OwnId(Order order, Arrival arrival) implements OrderEvent.Cases<Optional<Outcome>> {
        @Override
        public Optional<Outcome> placed(OrderPlaced event) {
            return Optional.ofNullable(order.placed())
                    .map(placed -> judge(arrival, placed.fingerprint(), "orderId " + event.orderId()));
        }

        @Override
        public Optional<Outcome> shipped(OrderShipped event) {
            String id = event.shipmentId();
            return order.shipments().stream()
                    .filter(shipment -> shipment.shipmentId().equals(id))
                    .map(Shipment::fingerprint)
                    .findFirst()
                    .or(() -> waiting(
                            order,
                            other -> other instanceof OrderShipped shipped
                                    && shipped.shipmentId().equals(id)))
                    .map(told -> judge(arrival, told, "shipmentId " + id));
        }

        @Override
        public Optional<Outcome> returned(ReturnReceived event) {
            String id = event.returnId();
            return order.returns().stream()
                    .filter(returned -> returned.returnId().equals(id))
                    .map(Return::fingerprint)
                    .findFirst()
                    .or(() -> waiting(
                            order,
                            other -> other instanceof ReturnReceived returned
                                    && returned.returnId().equals(id)))
                    .map(told -> judge(arrival, told, "returnId " + id));
        }

        @Override
        public Optional<Outcome> cancelled(OrderCancelled event) {
            return Optional.empty();
        }

        @Override
        public Optional<Outcome> delayed(ShipmentDelayed event) {
            return Optional.empty();
        }

        @Override
        public Optional<Outcome> messageDrafted(MessageDrafted event) {
            return Optional.empty();
        }
    }
}
