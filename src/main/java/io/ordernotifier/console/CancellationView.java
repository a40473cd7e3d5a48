package io.ordernotifier.console;

import io.ordernotifier.order.Cancellation;
import org.jspecify.annotations.Nullable;

/** A cancellation and what followed from it. */
record CancellationView(
        String eventId,
        String cancelledAt,
        String reason,
        RefundView refund,
        @Nullable ReferenceView email,
        @Nullable ReferenceView feedRecord) {
    static CancellationView of(String orderId, Cancellation cancellation) {
        return new CancellationView(
                cancellation.sourceEventId(),
                cancellation.cancelledAt().toString(),
                cancellation.reason().name(),
                RefundView.of(cancellation.refund()),
                ReferenceView.email(orderId, cancellation),
                ReferenceView.feedRecord(orderId, cancellation));
    }
}
