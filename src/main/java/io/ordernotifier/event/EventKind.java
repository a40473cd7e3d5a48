package io.ordernotifier.event;

/** The kinds of events, each with a topic of its own. */
public enum EventKind {
    OrderPlaced("order-placed"),
    OrderShipped("order-shipped"),
    OrderCancelled("order-cancelled"),
    ShipmentDelayed("shipment-delayed"),
    ReturnReceived("return-received"),
    MessageDrafted("message-drafted");

    private final String word;

    EventKind(String word) {
        this.word = word;
    }

    /** As people call it, which is also the topic's default name. */
    public String word() {
        return word;
    }

    public static EventKind of(OrderEvent event) {
        return event.match(KindOf.INSTANCE);
    }

    private enum KindOf implements OrderEvent.Cases<EventKind> {
        INSTANCE;

        @Override
        public EventKind placed(OrderPlaced event) {
            return OrderPlaced;
        }

        @Override
        public EventKind shipped(OrderShipped event) {
            return OrderShipped;
        }

        @Override
        public EventKind cancelled(OrderCancelled event) {
            return OrderCancelled;
        }

        @Override
        public EventKind delayed(ShipmentDelayed event) {
            return ShipmentDelayed;
        }

        @Override
        public EventKind returned(ReturnReceived event) {
            return ReturnReceived;
        }

        @Override
        public EventKind messageDrafted(MessageDrafted event) {
            return MessageDrafted;
        }
    }
}
