package io.ordernotifier.order;

import io.ordernotifier.event.Fingerprint;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.Parcel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The seller's act of sending lines of an order. */
public record Shipment(
        String shipmentId,
        Instant shippedAt,
        Parcel parcel,
        @Nullable LocalDate expectedDeliveryDate,
        List<LineQuantity> lines,
        String sourceEventId,
        Fingerprint fingerprint)
        implements Change {
    public Shipment {
        lines = List.copyOf(lines);
    }

    @Override
    public Instant occurredAt() {
        return shippedAt;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.shipped(this);
    }
}
