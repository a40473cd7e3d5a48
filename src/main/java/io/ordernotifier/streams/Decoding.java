package io.ordernotifier.streams;

import io.ordernotifier.event.Arrival;
import io.ordernotifier.output.RejectedEvent;

/** What came of reading a record: an event, or the reason why it is none. */
sealed interface Decoding {

    <R> R match(Cases<R> cases);

    /** It is an event. */
    record Read(Arrival arrival) implements Decoding {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.read(this);
        }
    }

    /** It is no event. */
    record Unread(RejectedEvent rejected) implements Decoding {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unread(this);
        }
    }

    /** One answer for each result. */
    interface Cases<R> {
        R read(Read decoding);

        R unread(Unread decoding);
    }
}
