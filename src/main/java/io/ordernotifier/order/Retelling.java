package io.ordernotifier.order;

import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.MessageDrafted;
import io.ordernotifier.event.OrderEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an applied event led to, once more: the order's changes are applied again, one after the other as they were, up to
 * that event. Quantities and amounts are those that the changes hold, so that nothing is computed anew.
 */
final class Retelling {
    private final Order order;
    private final Map<String, Change> changes = new LinkedHashMap<>();

    private Retelling(Order order) {
        this.order = order;
        if (order.placed() != null) {
            changes.put(order.placed().eventId(), new Change.Placed(order.placed()));
        }
        order.shipments().forEach(each -> changes.put(each.sourceEventId(), each));
        order.cancellations().forEach(each -> changes.put(each.sourceEventId(), each));
        order.delays().forEach(each -> changes.put(each.sourceEventId(), each));
        order.returns().forEach(each -> changes.put(each.sourceEventId(), each));
    }

    /** Empty where the event was never applied, or says something else than what was. */
    static Optional<Turn> of(Order order, OrderEvent event) {
        return order.applied(event.eventId())
                .filter(applied -> applied.fingerprint().equals(event.fingerprint()))
                .map(applied -> {
                    Retelling retelling = new Retelling(order);
                    return retelling.upTo(
                            event instanceof MessageDrafted message
                                    ? new Change.Written(message)
                                    : retelling.changes.get(event.eventId()));
                });
    }

    /** Empty where the event was never applied, or was a message. */
    static Optional<Turn> of(Order order, String eventId) {
        Retelling retelling = new Retelling(order);
        return order.applied(eventId)
                .flatMap(applied -> Optional.ofNullable(retelling.changes.get(eventId)))
                .map(retelling::upTo);
    }

    private Turn upTo(@Nullable Change wanted) {
        if (wanted == null) {
            throw new IllegalStateException("order " + order.orderId() + " has lost the change of an applied event");
        }
        Order before = Order.unknown(order.orderId());
        for (AppliedEvent event : asTheyWereApplied(wanted)) {
            boolean isWanted = event.eventId().equals(wanted.sourceEventId());
            Change change = isWanted ? wanted : changes.get(event.eventId());
            Order after = change == null ? before : before.with(event, change, change.match(new LinesAfter(before)));
            if (isWanted) {
                return new Turn(before, wanted, after);
            }
            before = after;
        }
        throw new IllegalStateException("order " + order.orderId() + " has lost an applied event");
    }

    /** The first version of the state kept no order among its events: theirs is that of what they told. */
    private List<AppliedEvent> asTheyWereApplied(Change wanted) {
        if (order.history().stream().allMatch(event -> event.application() != null)) {
            return order.history();
        }
        List<String> listed = List.copyOf(changes.keySet()); // each kind in the order it was applied
        List<AppliedEvent> events = new ArrayList<>(order.history());
        events.sort(Comparator.comparing((AppliedEvent event) -> event.application() != null)
                .thenComparing(event -> event.application() != null ? Instant.MIN : toldAt(event, wanted))
                .thenComparing(event -> event.application() != null ? 0 : listed.indexOf(event.eventId())));
        return events;
    }

    private Instant toldAt(AppliedEvent event, Change wanted) {
        Change change = changes.get(event.eventId());
        return change == null
                ? wanted.occurredAt() // a message: only its own telling asks
                : change.match(ToldAt.INSTANCE);
    }

    /** The order's placement before all, returns after all, for nothing returns that was not shipped. */
    private enum ToldAt implements Change.Cases<Instant> {
        INSTANCE;

        @Override
        public Instant placed(Change.Placed change) {
            return Instant.MIN;
        }

        @Override
        public Instant shipped(Shipment change) {
            return change.shippedAt();
        }

        @Override
        public Instant cancelled(Cancellation change) {
            return change.cancelledAt();
        }

        @Override
        public Instant delayed(Delay change) {
            return change.announcedAt();
        }

        @Override
        public Instant returned(Return change) {
            return Instant.MAX;
        }

        @Override
        public Instant written(Change.Written change) {
            return change.message().draftedAt();
        }
    }

    /** The lines after a change that is known to be possible. */
    private record LinesAfter(Order before) implements Change.Cases<List<OrderLine>> {
        @Override
        public List<OrderLine> placed(Change.Placed change) {
            return change.event().lines().stream().map(OrderLine::of).toList();
        }

        @Override
        public List<OrderLine> shipped(Shipment change) {
            Lines lines = new Lines(before);
            for (LineQuantity shipped : change.lines()) {
                lines.put(lines.get(shipped.orderItemId()).ship(shipped.quantity()));
            }
            return lines.all();
        }

        @Override
        public List<OrderLine> cancelled(Cancellation change) {
            Lines lines = new Lines(before);
            for (Refund.RefundedLine cancelled : change.refund().lines()) {
                lines.put(lines.get(cancelled.orderItemId())
                        .cancel(cancelled.quantity())
                        .refund(cancelled.amounts()));
            }
            return lines.all();
        }

        @Override
        public List<OrderLine> delayed(Delay change) {
            return before.lines();
        }

        /** Whether shipping was refunded decides about refunds to come, and none are made here. */
        @Override
        public List<OrderLine> returned(Return change) {
            Lines lines = new Lines(before);
            for (Refund.RefundedLine returned : change.refund().lines()) {
                lines.put(lines.get(returned.orderItemId())
                        .takeBack(returned.quantity(), false)
                        .refund(returned.amounts()));
            }
            return lines.all();
        }

        @Override
        public List<OrderLine> written(Change.Written change) {
            return before.lines();
        }
    }
}
