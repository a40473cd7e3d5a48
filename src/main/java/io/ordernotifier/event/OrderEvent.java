package io.ordernotifier.event;

import java.time.Instant;

/** Something that happened to an order. Complete and checked when it is made; see {@link InvalidEventException}. */
public sealed interface OrderEvent
        permits OrderPlaced, OrderShipped, OrderCancelled, ShipmentDelayed, ReturnReceived, MessageDrafted {

    /** The event's own ID; the same ID again is the same event. */
    String eventId();

    /** The marketplace's order ID, which is also the record key. */
    String orderId();

    /** When it happened, by the order management system's clock. */
    Instant occurredAt();

    /** The digest of everything the event says, without its {@link #eventId()}: equal for a repeated telling. */
    Fingerprint fingerprint();

    <R> R match(Cases<R> cases);

    /** One answer for each kind of event. */
    interface Cases<R> {
        R placed(OrderPlaced event);

        R shipped(OrderShipped event);

        R cancelled(OrderCancelled event);

        R delayed(ShipmentDelayed event);

        R returned(ReturnReceived event);

        R messageDrafted(MessageDrafted event);
    }
}
