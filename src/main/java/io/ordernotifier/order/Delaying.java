package io.ordernotifier.order;

import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.RejectCode;
import io.ordernotifier.event.ShipmentDelayed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Open units will be later. */
final class Delaying {
    private Delaying() {}

    static Step step(Order order, ShipmentDelayed event) {
        Lines lines = new Lines(order);
        List<LineQuantity> units = event.lines().isEmpty() ? lines.open() : event.lines();
        if (units.isEmpty()) {
            return new Step.Impossible(
                    RejectCode.NOTHING_LEFT,
                    "nothing is left to delay: every unit of the order is shipped or cancelled");
        }
        Step.Impossible refusal = lines.refusal(units, "delay");
        if (refusal != null) {
            return refusal;
        }
        Delay delay = new Delay(
                event.announcedAt(),
                order.shipDateTold(units),
                order.deliveryDateTold(units),
                event.newShipDate(),
                event.newDeliveryDate(),
                event.explanation(),
                units,
                isBeyondPromise(order.placement(), event),
                event.eventId());
        return new Step.Taken(delay, lines.all(), event.fingerprint());
    }

    private static boolean isBeyondPromise(OrderPlaced placed, ShipmentDelayed event) {
        return isBeyond(placed.latestShipDate(), event.newShipDate())
                || isBeyond(placed.latestDeliveryDate(), event.newDeliveryDate());
    }

    /** Where nothing was promised, the buyer may rely on nothing: any new date is news. */
    private static boolean isBeyond(@Nullable LocalDate promised, @Nullable LocalDate announced) {
        return announced != null && (promised == null || announced.isAfter(promised));
    }
}
