package io.ordernotifier.story;

import io.ordernotifier.order.Cancellation;
import io.ordernotifier.order.Change;
import io.ordernotifier.order.Delay;
import io.ordernotifier.order.Return;
import io.ordernotifier.order.Shipment;
import java.time.Instant;

/** When a change happened, by the order management system's clock. */
enum HappenedAt implements Change.Cases<Instant> {
    INSTANCE;

    @Override
    public Instant placed(Change.Placed change) {
        return change.event().purchasedAt();
    }

    @Override
    public Instant shipped(Shipment change) {
        return change.shippedAt();
    }

    @Override
    public Instant cancelled(Cancellation change) {
        return change.cancelledAt();
    }

    @Override
    public Instant delayed(Delay change) {
        return change.announcedAt();
    }

    @Override
    public Instant returned(Return change) {
        return change.refundedAt();
    }

    @Override
    public Instant written(Change.Written change) {
        return change.message().draftedAt();
    }
}
