package io.ordernotifier.notification;

import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.MessageDrafted;
import io.ordernotifier.event.OrderEvent;
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
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Decides whether the buyer is told of a change, and of what: the events that oblige the seller to write, each speaking
 * of its own items only, and of what is still to come.
 */
public final class Notifier {
    private Notifier() {}

    public static Decision decide(Outcome.Applied applied) {
        return applied.change().match(new Deciding(applied));
    }

    private record Deciding(Outcome.Applied applied) implements Change.Cases<Decision> {
        @Override
        public Decision placed(Change.Placed change) {
            return new Decision.Silent(Decision.Silence.ORDER_PLACED);
        }

        @Override
        public Decision shipped(Shipment shipment) {
            LocalDate expected = shipment.expectedDeliveryDate();
            return tell(new BuyerNotification.ShipmentConfirmation(
                    envelope(EmailKind.ShipmentConfirmation, shipment.shipmentId()),
                    order().placement().shipTo(),
                    shipment.parcel(),
                    shipment.shippedAt(),
                    expected != null ? expected : order().deliveryDateTold(shipment.lines()),
                    items(shipment.lines()),
                    items(applied.before(), OrderLine::shipped),
                    items(order(), OrderLine::open)));
        }

        @Override
        public Decision cancelled(Cancellation cancellation) {
            if (cancellation.reason() == CancellationReason.CustomerCancel) {
                return new Decision.Silent(Decision.Silence.BUYER_CANCELLED);
            }
            return tell(new BuyerNotification.OrderUnavailable(
                    envelope(EmailKind.OrderUnavailable, cancellation.sourceEventId()),
                    cancellation.reason(),
                    itemsOf(cancellation.refund()),
                    cancellation.refund(),
                    items(order(), OrderLine::open)));
        }

        @Override
        public Decision delayed(Delay delay) {
            if (!delay.beyondPromise()) {
                return new Decision.Silent(Decision.Silence.WITHIN_PROMISE);
            }
            return tell(new BuyerNotification.DelayNotice(
                    envelope(EmailKind.DelayNotice, delay.sourceEventId()),
                    items(delay.lines()),
                    delay.oldShipDate(),
                    delay.oldDeliveryDate(),
                    delay.newShipDate(),
                    delay.newDeliveryDate(),
                    delay.explanation()));
        }

        @Override
        public Decision returned(Return returned) {
            return tell(new BuyerNotification.ReturnConfirmation(
                    envelope(EmailKind.ReturnConfirmation, returned.returnId()),
                    itemsOf(returned.refund()),
                    returned.refund(),
                    returned.refundedAt()));
        }

        @Override
        public Decision written(Change.Written change) {
            MessageDrafted message = change.message();
            return tell(new BuyerNotification.PersonalMessage(
                    envelope(EmailKind.of(message.purpose()), message.eventId()),
                    message.purpose(),
                    message.subject(),
                    message.text(),
                    message.html(),
                    order().placement().shipTo(),
                    order().shipments().stream().map(Shipment::parcel).toList(),
                    items(order(), OrderLine::ordered)));
        }

        private Order order() {
            return applied.after();
        }

        private static Decision tell(BuyerNotification notification) {
            return new Decision.Tell(notification);
        }

        private Envelope envelope(EmailKind kind, String key) {
            OrderEvent event = applied.arrival().event();
            OrderPlaced placed = order().placement();
            return new Envelope(
                    StableId.of(kind.name(), event.orderId(), key),
                    event.orderId(),
                    placed.marketplaceId(),
                    placed.buyer(),
                    event.occurredAt(),
                    event.eventId());
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
