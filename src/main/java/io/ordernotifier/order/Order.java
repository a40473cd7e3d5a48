package io.ordernotifier.order;

import io.ordernotifier.event.Arrival;
import io.ordernotifier.event.Fingerprint;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.OrderPlaced;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one order: an immutable value, and the fold over its events.
 *
 * @param placed absent until the order itself has come
 * @param lines in the order they were placed
 * @param seen the fingerprint of every event that was applied, by event ID
 * @param waiting arrivals that came before what they need
 */
public record Order(
        String orderId,
        @Nullable OrderPlaced placed,
        List<OrderLine> lines,
        List<Shipment> shipments,
        List<Cancellation> cancellations,
        List<Delay> delays,
        List<Return> returns,
        Map<String, Fingerprint> seen,
        List<Waiting> waiting) {

    public Order {
        lines = List.copyOf(lines);
        shipments = List.copyOf(shipments);
        cancellations = List.copyOf(cancellations);
        delays = List.copyOf(delays);
        returns = List.copyOf(returns);
        seen = Map.copyOf(seen);
        waiting = List.copyOf(waiting);
    }

    /** An order of which nothing has come yet. */
    public static Order unknown(String orderId) {
        return new Order(orderId, null, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), List.of());
    }

    /**
     * Applies an arrival, and then whatever waited for it.
     *
     * @param now the processor's clock, from which a waiting arrival's time runs
     * @throws IllegalArgumentException if the event is of another order
     */
    public Progress receive(Arrival arrival, Instant now) {
        return new Receiving(this).receive(arrival, now);
    }

    /** Refuses the arrivals that have waited since that moment or longer. */
    public Progress expire(Instant arrivedBefore) {
        return Expiring.expire(this, arrivedBefore);
    }

    /** Since when the arrival has waited that has waited longest; empty if none waits. */
    public Optional<Instant> oldestWaiting() {
        return waiting.stream().map(Waiting::since).min(Comparator.naturalOrder());
    }

    /**
     * The order as it was placed, where it is certain that it was.
     *
     * @throws IllegalStateException while the order is unknown
     */
    public OrderPlaced placement() {
        if (placed == null) {
            throw new IllegalStateException("order " + orderId + " is not known yet");
        }
        return placed;
    }

    /** The last ship date the buyer was told for any of these lines: a delay's, else the promise, else absent. */
    public @Nullable LocalDate shipDateTold(List<LineQuantity> about) {
        return new DatesTold(this, about).shipDate();
    }

    /** The last delivery date the buyer was told for any of these lines: a delay's, else the promise, else absent. */
    public @Nullable LocalDate deliveryDateTold(List<LineQuantity> about) {
        return new DatesTold(this, about).deliveryDate();
    }

    Order after(Arrival arrival, Step.Taken step) {
        Change change = step.change();
        Map<String, Fingerprint> nowSeen = new HashMap<>(seen);
        nowSeen.put(arrival.event().eventId(), step.fingerprint());
        return new Order(
                orderId,
                change instanceof Change.Placed placing ? placing.event() : placed,
                step.lines(),
                plus(shipments, change, Shipment.class),
                plus(cancellations, change, Cancellation.class),
                plus(delays, change, Delay.class),
                plus(returns, change, Return.class),
                nowSeen,
                waitingWithout(arrival));
    }

    Order hold(Arrival arrival, Instant now) {
        return withWaiting(plus(waiting, new Waiting(arrival, now), Waiting.class));
    }

    Order drop(Arrival arrival) {
        return withWaiting(waitingWithout(arrival));
    }

    Order withWaiting(List<Waiting> nowWaiting) {
        return new Order(orderId, placed, lines, shipments, cancellations, delays, returns, seen, nowWaiting);
    }

    @SuppressWarnings("ReferenceEquality") // this very arrival, not one like it
    private List<Waiting> waitingWithout(Arrival arrival) {
        return waiting.isEmpty()
                ? waiting
                : waiting.stream().filter(each -> each.arrival() != arrival).toList();
    }

    private static <T> List<T> plus(List<T> list, Object added, Class<T> kind) {
        if (!kind.isInstance(added)) {
            return list;
        }
        List<T> longer = new ArrayList<>(list.size() + 1);
        longer.addAll(list);
        longer.add(kind.cast(added));
        return longer;
    }
}
