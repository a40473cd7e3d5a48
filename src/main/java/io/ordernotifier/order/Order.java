package io.ordernotifier.order;

import io.ordernotifier.event.Arrival;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.SourceRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one order: an immutable value, and the fold over its events.
 *
 * @param placed absent until the order itself has come
 * @param lines in the order they were placed
 * @param history every event that was applied, in that order
 * @param waiting arrivals that came before what they need
 * @param notes the last arrivals that {@code history} does not tell of, the oldest first; no more than {@link #MOST_NOTES}
 */
public record Order(
        String orderId,
        @Nullable OrderPlaced placed,
        List<OrderLine> lines,
        List<Shipment> shipments,
        List<Cancellation> cancellations,
        List<Delay> delays,
        List<Return> returns,
        List<AppliedEvent> history,
        List<Waiting> waiting,
        List<Note> notes) {
    /** So that no order grows without bound, however often its events come again. */
    public static final int MOST_NOTES = 20;

    public Order {
        lines = List.copyOf(lines);
        shipments = List.copyOf(shipments);
        cancellations = List.copyOf(cancellations);
        delays = List.copyOf(delays);
        returns = List.copyOf(returns);
        history = List.copyOf(history);
        waiting = List.copyOf(waiting);
        notes = List.copyOf(notes);
    }

    /** An order of which nothing has come yet. */
    public static Order unknown(String orderId) {
        return new Order(
                orderId, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
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

    /** The event of that ID, if it was applied. */
    public Optional<AppliedEvent> applied(String eventId) {
        for (AppliedEvent event : history) {
            if (event.eventId().equals(eventId)) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }

    /**
     * What an applied event led to, told again: the same change, between the order as it was before it and after it.
     * Empty where the event was never applied, or says something else than what was.
     */
    public Optional<Outcome.Applied> tellAgain(Arrival arrival) {
        return toldBy(arrival.event()).map(turn -> new Outcome.Applied(arrival, turn));
    }

    /** The same of an event without its record. */
    public Optional<Turn> toldBy(OrderEvent event) {
        return Retelling.of(this, event);
    }

    /** The same of an event of which only the ID is at hand. Empty also for a message, whose words are not kept. */
    public Optional<Turn> toldBy(String eventId) {
        return Retelling.of(this, eventId);
    }

    /** The same order, with the note among its last ones. */
    public Order noted(Note note) {
        List<Note> longer = plus(notes, note, Note.class);
        List<Note> last = longer.subList(Math.max(0, longer.size() - MOST_NOTES), longer.size());
        return new Order(orderId, placed, lines, shipments, cancellations, delays, returns, history, waiting, last);
    }

    /** The same order, without the arrivals that wait though their records are among these. */
    public Order dropped(Predicate<SourceRecord> records) {
        List<Waiting> left = waiting.stream()
                .filter(each -> !records.test(each.arrival().source()))
                .toList();
        return left.size() == waiting.size() ? this : withWaiting(left);
    }

    /** The same order; what waits in it waits only since then. */
    public Order waitingSince(Instant since) {
        return withWaiting(
                waiting.stream().map(each -> new Waiting(each.arrival(), since)).toList());
    }

    /** After a change; what waits, waits. */
    Order with(AppliedEvent event, Change change, List<OrderLine> nowLines) {
        return new Order(
                orderId,
                change instanceof Change.Placed placing ? placing.event() : placed,
                nowLines,
                plus(shipments, change, Shipment.class),
                plus(cancellations, change, Cancellation.class),
                plus(delays, change, Delay.class),
                plus(returns, change, Return.class),
                plus(history, event, AppliedEvent.class),
                waiting,
                notes);
    }

    Order hold(Arrival arrival, Instant now) {
        return withWaiting(plus(waiting, new Waiting(arrival, now), Waiting.class));
    }

    Order drop(Arrival arrival) {
        return withWaiting(waitingWithout(arrival));
    }

    Order withWaiting(List<Waiting> nowWaiting) {
        return new Order(orderId, placed, lines, shipments, cancellations, delays, returns, history, nowWaiting, notes);
    }

    @SuppressWarnings("ReferenceEquality") // this very arrival, not one like it
    List<Waiting> waitingWithout(Arrival arrival) {
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
