package io.ordernotifier.output;

import io.ordernotifier.notification.StableId;
import io.ordernotifier.order.Cancellation;
import io.ordernotifier.order.Change;
import io.ordernotifier.order.Delay;
import io.ordernotifier.order.Outcome;
import io.ordernotifier.order.Refund;
import io.ordernotifier.order.Return;
import io.ordernotifier.order.Shipment;
import java.time.Instant;
import java.util.Optional;

/** What the marketplace is told of a change: the same facts that the buyer is told, whether he is told or not. */
public final class FeedRecords {
    private FeedRecords() {}

    /** Empty where the marketplace need not know, or where no money goes back: an adjustment must give some. */
    public static Optional<FeedRecord> of(Outcome.Applied applied) {
        return of(applied.after().orderId(), applied.change());
    }

    /** The same of a change that an order remembers. */
    public static Optional<FeedRecord> of(String orderId, Change change) {
        return change.match(new Telling(orderId));
    }

    private record Telling(String orderId) implements Change.Cases<Optional<FeedRecord>> {
        @Override
        public Optional<FeedRecord> placed(Change.Placed change) {
            return Optional.empty();
        }

        @Override
        public Optional<FeedRecord> shipped(Shipment shipment) {
            return Optional.of(new FeedRecord.ShippingConfirmation(
                    StableId.of("ShippingConfirmation", orderId, shipment.shipmentId()),
                    orderId,
                    shipment.shipmentId(),
                    shipment.shippedAt(),
                    shipment.parcel(),
                    shipment.lines(),
                    shipment.sourceEventId()));
        }

        @Override
        public Optional<FeedRecord> cancelled(Cancellation cancellation) {
            return adjustment(
                    "Cancellation",
                    cancellation.sourceEventId(),
                    AdjustmentReason.of(cancellation.reason()),
                    cancellation.refund(),
                    cancellation.cancelledAt(),
                    cancellation.sourceEventId());
        }

        @Override
        public Optional<FeedRecord> delayed(Delay delay) {
            return Optional.empty();
        }

        @Override
        public Optional<FeedRecord> returned(Return returned) {
            return adjustment(
                    "Return",
                    returned.returnId(),
                    AdjustmentReason.CustomerReturn,
                    returned.refund(),
                    returned.refundedAt(),
                    returned.sourceEventId());
        }

        @Override
        public Optional<FeedRecord> written(Change.Written change) {
            return Optional.empty();
        }

        /** The ID's kind says what the key is an ID of: a return and an event may have the same one. */
        private Optional<FeedRecord> adjustment(
                String of,
                String key,
                AdjustmentReason reason,
                Refund refund,
                Instant adjustedAt,
                String sourceEventId) {
            if (refund.total().signum() == 0) {
                return Optional.empty();
            }
            return Optional.of(new FeedRecord.OrderAdjustment(
                    StableId.of("OrderAdjustment/" + of, orderId, key),
                    orderId,
                    reason,
                    refund,
                    adjustedAt,
                    sourceEventId));
        }
    }
}
