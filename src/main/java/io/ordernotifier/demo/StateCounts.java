package io.ordernotifier.demo;

import io.ordernotifier.event.EventKind;
import io.ordernotifier.notification.Decision;
import io.ordernotifier.notification.EmailReference;
import io.ordernotifier.notification.Notifier;
import io.ordernotifier.order.AppliedEvent;
import io.ordernotifier.order.Change;
import io.ordernotifier.order.Note;
import io.ordernotifier.order.Order;
import io.ordernotifier.policy.PolicyPack;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the processor has made of the events, as the orders say that it has committed. Its metrics would not do: an aborted
 * transaction that is done again counts twice there.
 *
 * @param orders all that it knows of
 * @param pack under which some kinds of emails may not be permitted
 */
record StateCounts(Collection<Order> orders, PolicyPack pack) {
    private static final Map<Decision.Silence, String> IN_WORDS = Map.of(
            Decision.Silence.ORDER_PLACED, "orders placed",
            Decision.Silence.BUYER_CANCELLED, "cancellations the buyer asked for",
            Decision.Silence.WITHIN_PROMISE, "delays within the promise");
    private static final String NOT_PERMITTED = "kinds the pack does not permit";

    /** Events that changed their order. */
    long applied() {
        return applications().count();
    }

    /** Events of that kind that changed their order. */
    long applied(EventKind kind) {
        return applications().filter(each -> each.kind() == kind).count();
    }

    /** Events that were seen before. */
    long duplicates() {
        return orders.stream()
                .flatMap(order -> order.notes().stream())
                .filter(note -> note.came() == Note.Came.DUPLICATE)
                .count();
    }

    /** Events that waited for what they need, or still do. */
    long held() {
        return waiting()
                + applications().filter(each -> each.releasedBy() != null).count();
    }

    /** Events that still wait. */
    long waiting() {
        return orders.stream().mapToLong(order -> order.waiting().size()).sum();
    }

    /** Changes of which the buyer was not told on purpose, by the reason. */
    Map<String, Long> suppressed() {
        Map<String, Long> suppressed = new TreeMap<>();
        orders.forEach(order -> changes(order)
                .flatMap(change -> why(order, change).stream())
                .forEach(why -> suppressed.merge(why, 1L, Long::sum)));
        return suppressed;
    }

    private List<String> why(Order order, Change change) {
        return Notifier.silence(change)
                .map(silence -> IN_WORDS.getOrDefault(silence, silence.name()))
                .or(() -> EmailReference.of(order.orderId(), change)
                        .filter(email -> !pack.permits(email.kind()))
                        .map(email -> NOT_PERMITTED))
                .stream()
                .toList();
    }

    private static Stream<Change> changes(Order order) {
        Stream<Change> placed = order.placed() == null ? Stream.empty() : Stream.of(new Change.Placed(order.placed()));
        return Stream.of(
                        placed,
                        order.shipments().stream(),
                        order.cancellations().stream(),
                        order.delays().stream(),
                        order.returns().stream())
                .flatMap(each -> each);
    }

    private Stream<AppliedEvent.Application> applications() {
        return orders.stream()
                .flatMap(order -> order.history().stream())
                .map(AppliedEvent::application)
                .filter(Objects::nonNull);
    }
}
