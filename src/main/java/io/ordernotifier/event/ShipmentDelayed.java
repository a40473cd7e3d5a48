package io.ordernotifier.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of an order will be later than was thought.
 *
 * @param newShipDate at least one of the two new dates is given
 * @param explanation in the seller's words, shown to the buyer
 * @param lines empty: all that is not yet shipped
 */
public record ShipmentDelayed(
        String eventId,
        String orderId,
        Instant announcedAt,
        @Nullable LocalDate newShipDate,
        @Nullable LocalDate newDeliveryDate,
        @Nullable String explanation,
        List<LineQuantity> lines)
        implements OrderEvent {
    public ShipmentDelayed {
        Checks.present(eventId, "eventId");
        Checks.present(orderId, "orderId");
        if (newShipDate == null && newDeliveryDate == null) {
            throw new InvalidEventException(
                    "newShipDate and newDeliveryDate are both absent: a delay must name at least one new date");
        }
        lines = Checks.eachOnce(lines, LineQuantity::orderItemId, "lines");
    }

    @Override
    public Instant occurredAt() {
        return announcedAt;
    }

    @Override
    public Fingerprint fingerprint() {
        return new Fingerprint.Builder("ShipmentDelayed")
                .add("orderId", orderId)
                .add("announcedAt", announcedAt)
                .add("newShipDate", newShipDate)
                .add("newDeliveryDate", newDeliveryDate)
                .add("explanation", explanation)
                .addAll("lines", lines, (each, line) -> line.addTo(each))
                .build();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.delayed(this);
    }
}
