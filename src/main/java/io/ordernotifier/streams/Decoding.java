package io.ordernotifier.streams;

import io.ordernotifier.event.Arrival;
import io.ordernotifier.event.Place;
import io.ordernotifier.output.RejectedEvent;
import java.time.Instant;

/** What came of reading a record: an event, or the reason why it is none. */
sealed interface Decoding {

    /** Where the record lies that was read; a replayed one in the replay topic. */
    Place lies();

    <R> R match(Cases<R> cases);

    /**
     * It is an event.
     *
     * @param written the timestamp of the record that was read
     */
    record Read(Arrival arrival, Place lies, Instant written) implements Decoding {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.read(this);
        }
    }

    /** It is no event. */
    record Unread(RejectedEvent rejected, Place lies) implements Decoding {
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
