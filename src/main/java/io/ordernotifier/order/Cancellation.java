package io.ordernotifier.order;

import io.ordernotifier.event.CancellationReason;
import java.time.Instant;

/**
 * Lines that will not be shipped, and the money that goes back for them.
 *
 * @param refund its lines are the cancelled lines, with their quantities
 */
public record Cancellation(Instant cancelledAt, CancellationReason reason, Refund refund, String sourceEventId)
        implements Change {
    @Override
    public Instant occurredAt() {
        return cancelledAt;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.cancelled(this);
    }
}
