package io.ordernotifier.demo.oms;

import io.ordernotifier.TopicNames;
import io.ordernotifier.event.MessageDrafted;
import io.ordernotifier.event.OrderCancelled;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.OrderShipped;
import io.ordernotifier.event.ReturnReceived;
import io.ordernotifier.event.ShipmentDelayed;

/** The kinds of events an order management system tells, each on a topic of its own. */
public enum EventKind {
    ORDER_PLACED("order-placed"),
    ORDER_SHIPPED("order-shipped"),
    ORDER_CANCELLED("order-cancelled"),
    SHIPMENT_DELAYED("shipment-delayed"),
    RETURN_RECEIVED("return-received"),
    MESSAGE_DRAFTED("message-drafted");

    private final String word;

    EventKind(String word) {
        this.word = word;
    }

    /** The kind of an event. */
    public static EventKind of(OrderEvent event) {
        return event.match(new OrderEvent.Cases<>() {
            @Override
            public EventKind placed(OrderPlaced placed) {
                return ORDER_PLACED;
            }

            @Override
            public EventKind shipped(OrderShipped shipped) {
                return ORDER_SHIPPED;
            }

            @Override
            public EventKind cancelled(OrderCancelled cancelled) {
                return ORDER_CANCELLED;
            }

            @Override
            public EventKind delayed(ShipmentDelayed delayed) {
                return SHIPMENT_DELAYED;
            }

            @Override
            public EventKind returned(ReturnReceived returned) {
                return RETURN_RECEIVED;
            }

            @Override
            public EventKind messageDrafted(MessageDrafted drafted) {
                return MESSAGE_DRAFTED;
            }
        });
    }

    /** As people call it, which is also the topic's default name. */
    public String word() {
        return word;
    }

    /** The topic it is written to. */
    public String topic(TopicNames names) {
        return switch (this) {
            case ORDER_PLACED -> names.orderPlaced();
            case ORDER_SHIPPED -> names.orderShipped();
            case ORDER_CANCELLED -> names.orderCancelled();
            case SHIPMENT_DELAYED -> names.shipmentDelayed();
            case RETURN_RECEIVED -> names.returnReceived();
            case MESSAGE_DRAFTED -> names.messageDrafted();
        };
    }
}
