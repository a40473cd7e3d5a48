package io.ordernotifier.order;

import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.OrderCancelled;
import io.ordernotifier.event.RejectCode;
import java.util.List;

/** Open units will not be shipped, and what was paid for them goes back. */
final class Cancelling {
    private Cancelling() {}

    static Step step(Order order, OrderCancelled event) {
        Lines lines = new Lines(order);
        List<LineQuantity> units = event.lines().isEmpty() ? lines.open() : event.lines();
        if (units.isEmpty()) {
            return new Step.Impossible(
                    RejectCode.NOTHING_LEFT,
                    "nothing is left to cancel: every unit of the order is shipped or cancelled");
        }
        Step.Impossible refusal = lines.refusal(units, "cancel");
        if (refusal != null) {
            return refusal;
        }
        Refunding refunding = new Refunding(order.placement().currency());
        for (LineQuantity cancelled : units) {
            refunding.add(lines.get(cancelled.orderItemId()).cancel(cancelled.quantity()), cancelled.quantity());
        }
        Refund refund = refunding.refund();
        refunding.linesAfter(refund).forEach(lines::put);
        return new Step.Taken(
                new Cancellation(event.cancelledAt(), event.reason(), refund, event.eventId()),
                lines.all(),
                event.fingerprint());
    }
}
