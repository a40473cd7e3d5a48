package io.ordernotifier;

import java.util.List;

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
