package io.ordernotifier;

import io.ordernotifier.event.EventKind;
import io.ordernotifier.event.MessageDrafted;
import io.ordernotifier.event.OrderCancelled;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.OrderShipped;
import io.ordernotifier.event.ReturnReceived;
import io.ordernotifier.event.ShipmentDelayed;
import java.util.List;
import java.util.Map;

/** The names of all topics, prefix included. Every one is keyed by the order ID. */
public record TopicNames(
        String orderPlaced,
        String orderShipped,
        String orderCancelled,
        String shipmentDelayed,
        String returnReceived,
        String messageDrafted,
        String replay,
        String buyerEmails,
        String shippingConfirmationFeed,
        String orderAdjustmentFeed,
        String rejectedDrafts,
        String rejectedEvents) {

    /** The order management system's topics: what it writes, and nothing of ours. */
    public List<String> events() {
        return List.of(orderPlaced, orderShipped, orderCancelled, shipmentDelayed, returnReceived, messageDrafted);
    }

    /** Where events of a kind are. */
    public String of(EventKind kind) {
        return switch (kind) {
            case OrderPlaced -> orderPlaced;
            case OrderShipped -> orderShipped;
            case OrderCancelled -> orderCancelled;
            case ShipmentDelayed -> shipmentDelayed;
            case ReturnReceived -> returnReceived;
            case MessageDrafted -> messageDrafted;
        };
    }

    /** What each of these holds. */
    public Map<String, Class<? extends OrderEvent>> eventTypes() {
        return Map.of(
                orderPlaced, OrderPlaced.class,
                orderShipped, OrderShipped.class,
                orderCancelled, OrderCancelled.class,
                shipmentDelayed, ShipmentDelayed.class,
                returnReceived, ReturnReceived.class,
                messageDrafted, MessageDrafted.class);
    }

    /** Everything the processor reads. All of them must have the same number of partitions. */
    public List<String> inputs() {
        return List.of(
                orderPlaced, orderShipped, orderCancelled, shipmentDelayed, returnReceived, messageDrafted, replay);
    }

    /** Everything the processor writes. */
    public List<String> outputs() {
        return List.of(buyerEmails, shippingConfirmationFeed, orderAdjustmentFeed, rejectedDrafts, rejectedEvents);
    }
}
