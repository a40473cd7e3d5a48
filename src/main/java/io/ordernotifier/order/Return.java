package io.ordernotifier.order;

import io.ordernotifier.event.Fingerprint;
import java.time.Instant;

/**
 * Goods that came back, and the money that goes back for them.
 *
 * @param refund its lines are the returned lines, with their quantities and charges
 */
public record Return(
        String returnId,
        Instant receivedAt,
        Instant refundedAt,
        Refund refund,
        String sourceEventId,
        Fingerprint fingerprint)
        implements Change {
    @Override
    public Instant occurredAt() {
        return receivedAt;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.returned(this);
    }
}
