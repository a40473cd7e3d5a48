package io.ordernotifier.event;

/** The kinds of events, each with a topic of its own. */
public enum EventKind {
    OrderPlaced,
    OrderShipped,
    OrderCancelled,
    ShipmentDelayed,
    ReturnReceived,
    MessageDrafted;

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
