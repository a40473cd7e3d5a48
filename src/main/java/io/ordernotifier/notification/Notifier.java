package io.ordernotifier.notification;

import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.MessageDrafted;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.order.Cancellation;
import io.ordernotifier.order.Change;
import io.ordernotifier.order.Delay;
import io.ordernotifier.order.Order;
import io.ordernotifier.order.OrderLine;
import io.ordernotifier.order.Outcome;
import io.ordernotifier.order.Refund;
import io.ordernotifier.order.Return;
import io.ordernotifier.order.Shipment;
import io.ordernotifier.order.Turn;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Decides whether the buyer is told of a change, and of what: the events that oblige the seller to write, each speaking
 * of its own items only, and of what is still to come.
 */
public final class Notifier {
    private Notifier() {}

    public static Decision decide(Outcome.Applied applied) {
        return decide(applied.turn());
    }

    /** The same of a change that is looked at later. */
    public static Decision decide(Turn turn) {
        return silence(turn.change())
                .<Decision>map(Decision.Silent::new)
                .orElseGet(() -> new Decision.Tell(turn.change().match(new Telling(turn))));
    }

    /** Why the buyer is not told of a change; empty where he must be. */
    public static Optional<Decision.Silence> silence(Change change) {
        return change.match(new Silencing());
    }

    private static final class Silencing implements Change.Cases<Optional<Decision.Silence>> {
        @Override
        public Optional<Decision.Silence> placed(Change.Placed change) {
            return Optional.of(Decision.Silence.ORDER_PLACED);
        }

        @Override
        public Optional<Decision.Silence> shipped(Shipment shipment) {
            return Optional.empty();
        }

        @Override
        public Optional<Decision.Silence> cancelled(Cancellation cancellation) {
            return Optional.of(Decision.Silence.BUYER_CANCELLED)
                    .filter(silence -> cancellation.reason() == CancellationReason.CustomerCancel);
        }

        @Override
        public Optional<Decision.Silence> delayed(Delay delay) {
            return Optional.of(Decision.Silence.WITHIN_PROMISE).filter(silence -> !delay.beyondPromise());
        }

        @Override
        public Optional<Decision.Silence> returned(Return returned) {
            return Optional.empty();
        }

        @Override
        public Optional<Decision.Silence> written(Change.Written change) {
            return Optional.empty();
        }
    }

    private record Telling(Turn turn) implements Change.Cases<BuyerNotification> {
        @Override
        public BuyerNotification placed(Change.Placed change) {
            throw new IllegalStateException("the buyer is never told that the order was placed");
        }

        @Override
        public BuyerNotification shipped(Shipment shipment) {
            LocalDate expected = shipment.expectedDeliveryDate();
            return new BuyerNotification.ShipmentConfirmation(
                    envelope(),
                    order().placement().shipTo(),
                    shipment.parcel(),
                    shipment.shippedAt(),
                    expected != null ? expected : order().deliveryDateTold(shipment.lines()),
                    items(shipment.lines()),
                    items(turn.before(), OrderLine::shipped),
                    items(order(), OrderLine::open));
        }

        @Override
        public BuyerNotification cancelled(Cancellation cancellation) {
            return new BuyerNotification.OrderUnavailable(
                    envelope(),
                    cancellation.reason(),
                    itemsOf(cancellation.refund()),
                    cancellation.refund(),
                    items(order(), OrderLine::open));
        }

        @Override
        public BuyerNotification delayed(Delay delay) {
            return new BuyerNotification.DelayNotice(
                    envelope(),
                    items(delay.lines()),
                    delay.oldShipDate(),
                    delay.oldDeliveryDate(),
                    delay.newShipDate(),
                    delay.newDeliveryDate(),
                    delay.explanation());
        }

        @Override
        public BuyerNotification returned(Return returned) {
            return new BuyerNotification.ReturnConfirmation(
                    envelope(), itemsOf(returned.refund()), returned.refund(), returned.refundedAt());
        }

        @Override
        public BuyerNotification written(Change.Written change) {
            MessageDrafted message = change.message();
            return new BuyerNotification.PersonalMessage(
                    envelope(),
                    message.purpose(),
                    message.subject(),
                    message.text(),
                    message.html(),
                    order().placement().shipTo(),
                    order().shipments().stream().map(Shipment::parcel).toList(),
                    items(order(), OrderLine::ordered));
        }

        private Order order() {
            return turn.after();
        }

        private Envelope envelope() {
            String orderId = order().orderId();
            EmailReference email = EmailReference.of(orderId, turn.change()).orElseThrow();
            OrderPlaced placed = order().placement();
            return new Envelope(
                    email.messageId(),
                    orderId,
                    placed.marketplaceId(),
                    placed.buyer(),
                    turn.change().occurredAt(),
                    turn.change().sourceEventId());
        }

        private List<Item> items(List<LineQuantity> quantities) {
            return new Titles(order()).items(quantities);
        }

        private List<Item> itemsOf(Refund refund) {
            return items(refund.lines().stream()
                    .map(line -> new LineQuantity(line.orderItemId(), line.quantity()))
                    .toList());
        }

        private static List<Item> items(Order order, ToIntFunction<OrderLine> quantity) {
            return order.lines().stream()
                    .filter(line -> quantity.applyAsInt(line) > 0)
                    .map(line -> new Item(line.orderItemId(), line.placed().title(), quantity.applyAsInt(line)))
                    .toList();
        }
    }
}
