package io.ordernotifier.order;

import io.ordernotifier.event.Fingerprint;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.OrderShipped;

/** Open units leave in a parcel. */
final class Shipping {
    private Shipping() {}

    static Step step(Order order, OrderShipped event) {
        Lines lines = new Lines(order);
        Step.Impossible refusal = lines.refusal(event.lines(), "ship");
        if (refusal != null) {
            return refusal;
        }
        for (LineQuantity shipped : event.lines()) {
            lines.put(lines.get(shipped.orderItemId()).ship(shipped.quantity()));
        }
        Fingerprint fingerprint = event.fingerprint();
        Shipment shipment = new Shipment(
                event.shipmentId(),
                event.shippedAt(),
                event.parcel(),
                event.expectedDeliveryDate(),
                event.lines(),
                event.eventId(),
                fingerprint);
        return new Step.Taken(shipment, lines.all(), fingerprint);
    }
}
