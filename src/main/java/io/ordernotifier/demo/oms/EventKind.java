package io.ordernotifier.demo.oms;

import io.ordernotifier.TopicNames;
import io.ordernotifier.event.MessageDrafted;
import io.ordernotifier.event.OrderCancelled;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.OrderShipped;
import io.ordernotifier.event.ReturnReceived;
import io.ordernotifier.event.ShipmentDelayed;
import java.util.function.Function;

/** The kinds of events an order management system tells, each on a topic of its own. */
public enum EventKind {
    ORDER_PLACED("order-placed", TopicNames::orderPlaced),
    ORDER_SHIPPED("order-shipped", TopicNames::orderShipped),
    ORDER_CANCELLED("order-cancelled", TopicNames::orderCancelled),
    SHIPMENT_DELAYED("shipment-delayed", TopicNames::shipmentDelayed),
    RETURN_RECEIVED("return-received", TopicNames::returnReceived),
    MESSAGE_DRAFTED("message-drafted", TopicNames::messageDrafted);

    private final String word;
    private final Function<TopicNames, String> topic;

    EventKind(String word, Function<TopicNames, String> topic) {
        this.word = word;
        this.topic = topic;
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
        return topic.apply(names);
    }
}
