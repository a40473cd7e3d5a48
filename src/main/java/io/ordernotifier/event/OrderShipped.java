package io.ordernotifier.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The seller handed lines of an order to a carrier. */
public record OrderShipped(
        String eventId,
        String orderId,
        String shipmentId,
        Instant shippedAt,
        Parcel parcel,
        @Nullable LocalDate expectedDeliveryDate,
        List<LineQuantity> lines)
        implements OrderEvent {
    public OrderShipped {
        Checks.present(eventId, "eventId");
        Checks.present(orderId, "orderId");
        Checks.present(shipmentId, "shipmentId");
        Checks.present(parcel.carrierCode(), "carrierCode");
        lines = Checks.eachOnce(Checks.atLeastOne(lines, "lines"), LineQuantity::orderItemId, "lines");
    }

    @Override
    public Instant occurredAt() {
        return shippedAt;
    }

    @Override
    public Fingerprint fingerprint() {
        return new Fingerprint.Builder("OrderShipped")
                .add("orderId", orderId)
                .add("shipmentId", shipmentId)
                .add("shippedAt", shippedAt)
                .add("carrierCode", parcel.carrierCode())
                .add("carrierName", parcel.carrierName())
                .add("shipMethod", parcel.shipMethod())
                .add("trackingNumber", parcel.trackingNumber())
                .add("expectedDeliveryDate", expectedDeliveryDate)
                .addAll("lines", lines, (each, line) -> line.addTo(each))
                .build();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.shipped(this);
    }
}
