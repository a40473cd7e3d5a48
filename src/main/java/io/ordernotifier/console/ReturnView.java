package io.ordernotifier.console;

import io.ordernotifier.order.Return;
import org.jspecify.annotations.Nullable;

/** A return and what followed from it. */
record ReturnView(
        String returnId,
        String eventId,
        String receivedAt,
        String refundedAt,
        RefundView refund,
        @Nullable ReferenceView email,
        @Nullable ReferenceView feedRecord) {
    static ReturnView of(String orderId, Return returned) {
        return new ReturnView(
                returned.returnId(),
                returned.sourceEventId(),
                returned.receivedAt().toString(),
                returned.refundedAt().toString(),
                RefundView.of(returned.refund()),
                ReferenceView.email(orderId, returned),
                ReferenceView.feedRecord(orderId, returned));
    }
}
