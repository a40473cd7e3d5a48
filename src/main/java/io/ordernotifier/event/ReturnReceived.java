package io.ordernotifier.event;

import java.time.Instant;
import java.util.List;

/** Goods came back and their price was, or is being, refunded. */
public record ReturnReceived(
        String eventId,
        String orderId,
        String returnId,
        Instant receivedAt,
        Instant refundedAt,
        List<ReturnedLine> lines)
        implements OrderEvent {
    public ReturnReceived {
        Checks.present(eventId, "eventId");
        Checks.present(orderId, "orderId");
        Checks.present(returnId, "returnId");
        lines = Checks.eachOnce(Checks.atLeastOne(lines, "lines"), ReturnedLine::orderItemId, "lines");
    }

    @Override
    public Instant occurredAt() {
        return receivedAt;
    }

    @Override
    public Fingerprint fingerprint() {
        return new Fingerprint.Builder("ReturnReceived")
                .add("orderId", orderId)
                .add("returnId", returnId)
                .add("receivedAt", receivedAt)
                .add("refundedAt", refundedAt)
                .addAll("lines", lines, (each, line) -> line.addTo(each))
                .build();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.returned(this);
    }
}
