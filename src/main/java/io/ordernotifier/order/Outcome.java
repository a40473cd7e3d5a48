package io.ordernotifier.order;

import io.ordernotifier.event.Arrival;
import io.ordernotifier.event.RejectCode;

/** What came of an arrival. */
public sealed interface Outcome {

    Arrival arrival();

    <R> R match(Cases<R> cases);

    /**
     * The event changed the order.
     *
     * @param before the order as it was
     * @param after the order as it is now
     */
    record Applied(Arrival arrival, Order before, Change change, Order after) implements Outcome {
        Applied(Arrival arrival, Turn turn) {
            this(arrival, turn.before(), turn.change(), turn.after());
        }

        public Turn turn() {
            return new Turn(before, change, after);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.applied(this);
        }
    }

    /**
     * The event came before what it needs and waits inside the order.
     *
     * @param awaited what it waits for, for logs and the order's story
     */
    record Held(Arrival arrival, String awaited) implements Outcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.held(this);
        }
    }

    /** The event was seen before and says the same: nothing happens. */
    record Duplicate(Arrival arrival) implements Outcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.duplicate(this);
        }
    }

    /**
     * The event cannot be: it is set aside whole and the order stays as it was.
     *
     * @param reason what is wrong and what would be right, without personal data
     */
    record Refused(Arrival arrival, RejectCode code, String reason) implements Outcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.refused(this);
        }
    }

    /** One answer for each outcome. */
    interface Cases<R> {
        R applied(Applied outcome);

        R held(Held outcome);

        R duplicate(Duplicate outcome);

        R refused(Refused outcome);
    }
}
