package io.ordernotifier.order;

import io.ordernotifier.event.RejectCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The end of the wait for what did not come in time. */
final class Expiring {
    private Expiring() {}

    static Progress expire(Order order, Instant arrivedBefore) {
        List<Outcome> outcomes = new ArrayList<>();
        List<Waiting> stillWaiting = new ArrayList<>();
        for (Waiting waiting : order.waiting()) {
            if (waiting.since().isAfter(arrivedBefore)) {
                stillWaiting.add(waiting);
            } else {
                outcomes.add(refuse(order, waiting));
            }
        }
        return new Progress(outcomes.isEmpty() ? order : order.withWaiting(stillWaiting), outcomes);
    }

    private static Outcome refuse(Order order, Waiting waiting) {
        String awaited = Transition.of(order, waiting.arrival().event()) instanceof Step.TooEarly step
                ? step.awaited()
                : "what it needs";
        return new Outcome.Refused(
                waiting.arrival(),
                RejectCode.ORDER_UNKNOWN,
                "waited since " + waiting.since() + " for " + awaited
                        + ", which did not come: must come before the wait ends");
    }
}
