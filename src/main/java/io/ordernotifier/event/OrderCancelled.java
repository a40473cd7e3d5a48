package io.ordernotifier.event;

import java.time.Instant;
import java.util.List;

/**
 * Lines of an order will not be shipped.
 *
 * @param lines empty: all that is not yet shipped
 */
public record OrderCancelled(
        String eventId, String orderId, Instant cancelledAt, CancellationReason reason, List<LineQuantity> lines)
        implements OrderEvent {
    public OrderCancelled {
        Checks.present(eventId, "eventId");
        Checks.present(orderId, "orderId");
        lines = Checks.eachOnce(lines, LineQuantity::orderItemId, "lines");
    }

    @Override
    public Instant occurredAt() {
        return cancelledAt;
    }

    @Override
    public Fingerprint fingerprint() {
        return new Fingerprint.Builder("OrderCancelled")
                .add("orderId", orderId)
                .add("cancelledAt", cancelledAt)
                .add("reason", reason)
                .addAll("lines", lines, (each, line) -> line.addTo(each))
                .build();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.cancelled(this);
    }
}
