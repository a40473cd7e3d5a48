package io.ordernotifier.order;

import io.ordernotifier.event.Arrival;
import io.ordernotifier.event.Fingerprint;
import io.ordernotifier.event.OrderPlaced;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
     */
    public Progress receive(Arrival arrival, Instant now) {
        throw new UnsupportedOperationException("written next");
    }

    /** Refuses the arrivals that have waited since before that moment. */
    public Progress expire(Instant arrivedBefore) {
        throw new UnsupportedOperationException("written next");
    }
}
