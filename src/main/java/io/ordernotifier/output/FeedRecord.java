package io.ordernotifier.output;

import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.Parcel;
import io.ordernotifier.order.Refund;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What the marketplace is told. */
public sealed interface FeedRecord {

    /** Stable: the same event gives the same ID. */
    String id();

    String orderId();

    String sourceEventId();

    <R> R match(Cases<R> cases);

    /** Lines were shipped. */
    record ShippingConfirmation(
            String id,
            String orderId,
            String shipmentId,
            Instant shippedAt,
            Parcel parcel,
            List<LineQuantity> items,
            String sourceEventId)
            implements FeedRecord {
        public ShippingConfirmation {
            items = List.copyOf(items);
        }

        /** The same with the parcel described otherwise. */
        public ShippingConfirmation with(Parcel described) {
            return new ShippingConfirmation(id, orderId, shipmentId, shippedAt, described, items, sourceEventId);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.shippingConfirmation(this);
        }
    }

    /** Money went back to the buyer; {@link #total()} is more than zero. */
    record OrderAdjustment(
            String id, String orderId, AdjustmentReason reason, Refund refund, Instant adjustedAt, String sourceEventId)
            implements FeedRecord {
        public OrderAdjustment {
            if (refund.total().signum() <= 0) {
                throw new IllegalArgumentException("an order adjustment must give the buyer something back, not "
                        + refund.total().toPlainString());
            }
        }

        /** What the buyer gets back, in the refund's currency. */
        public BigDecimal total() {
            return refund.total();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.orderAdjustment(this);
        }
    }

    /** One answer for each kind of record. */
    interface Cases<R> {
        R shippingConfirmation(ShippingConfirmation feedRecord);

        R orderAdjustment(OrderAdjustment feedRecord);
    }
}
