package io.ordernotifier.wire;

import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.RejectCode;
import org.jspecify.annotations.Nullable;

/** What the bytes of an input record turned out to be. */
public sealed interface Decoded {

    <R> R match(Cases<R> cases);

    /** An event, complete and checked. */
    record Event(OrderEvent event) implements Decoded {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.event(this);
        }
    }

    /**
     * No event, and never one, however often it is read.
     *
     * @param code UNREADABLE, UNKNOWN_SCHEMA or INVALID_EVENT
     * @param message what is wrong and what would be right, without personal data
     * @param cause where an exception says more
     */
    record Rejected(
            RejectCode code, String message, @Nullable Throwable cause) implements Decoded {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rejected(this);
        }
    }

    /** One answer for each result. */
    interface Cases<R> {
        R event(Event decoded);

        R rejected(Rejected decoded);
    }
}
