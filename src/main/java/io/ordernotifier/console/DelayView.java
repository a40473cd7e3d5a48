package io.ordernotifier.console;

import io.ordernotifier.order.Delay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delay, without the words of its explanation.
 *
 * @param beyondPromise only then the buyer is told
 */
record DelayView(
        String eventId,
        String announcedAt,
        @Nullable String newShipDate,
        @Nullable String newDeliveryDate,
        boolean beyondPromise,
        List<UnitsView> lines,
        @Nullable ReferenceView email) {
    static DelayView of(String orderId, Delay delay) {
        return new DelayView(
                delay.sourceEventId(),
                delay.announcedAt().toString(),
                Plain.text(delay.newShipDate()),
                Plain.text(delay.newDeliveryDate()),
                delay.beyondPromise(),
                UnitsView.of(delay.lines()),
                ReferenceView.email(orderId, delay));
    }
}
