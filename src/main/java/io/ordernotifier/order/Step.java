package io.ordernotifier.order;

import io.ordernotifier.event.Fingerprint;
import io.ordernotifier.event.RejectCode;
import java.util.List;

/** Whether an event can happen to an order as it is now, and what it makes of it. */
sealed interface Step {

    <R> R match(Cases<R> cases);

    /**
     * It happens.
     *
     * @param lines all the order's lines as they are afterwards
     * @param fingerprint the event's
     */
    record Taken(Change change, List<OrderLine> lines, Fingerprint fingerprint) implements Step {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.taken(this);
        }
    }

    /**
     * It can never happen.
     *
     * @param reason what is wrong and what would be right, without personal data
     */
    record Impossible(RejectCode code, String reason) implements Step {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.impossible(this);
        }
    }

    /**
     * It may happen once something else has.
     *
     * @param awaited what must happen before
     */
    record TooEarly(String awaited) implements Step {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooEarly(this);
        }
    }

    /** One answer for each step. */
    interface Cases<R> {
        R taken(Taken step);

        R impossible(Impossible step);

        R tooEarly(TooEarly step);
    }
}
