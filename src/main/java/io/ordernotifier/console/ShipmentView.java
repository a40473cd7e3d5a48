package io.ordernotifier.console;

import io.ordernotifier.order.Shipment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shipment and what followed from it. */
record ShipmentView(
        String shipmentId,
        String eventId,
        String shippedAt,
        String carrierCode,
        @Nullable String trackingNumber,
        @Nullable String expectedDeliveryDate,
        List<UnitsView> lines,
        @Nullable ReferenceView email,
        @Nullable ReferenceView feedRecord) {
    static ShipmentView of(String orderId, Shipment shipment) {
        return new ShipmentView(
                shipment.shipmentId(),
                shipment.sourceEventId(),
                shipment.shippedAt().toString(),
                shipment.parcel().carrierCode(),
                shipment.parcel().trackingNumber(),
                Plain.text(shipment.expectedDeliveryDate()),
                UnitsView.of(shipment.lines()),
                ReferenceView.email(orderId, shipment),
                ReferenceView.feedRecord(orderId, shipment));
    }
}
