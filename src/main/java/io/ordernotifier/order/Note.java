package io.ordernotifier.order;

import io.ordernotifier.event.Place;
import io.ordernotifier.event.Replayed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An arrival that is remembered though the order's events do not tell of it: a duplicate, or a record that somebody sent
 * through again.
 *
 * @param place of the record; of a replayed one, where it lay originally
 * @param at when it arrived, by the processor's clock
 * @param replayed absent where nobody sent it through again
 */
public record Note(
        String eventId,
        Place place,
        Instant at,
        Came came,
        @Nullable Replayed replayed) {

    /** What came of it. */
    public enum Came {
        APPLIED,
        HELD,
        DUPLICATE,
        /** It was a duplicate, and what it had led to was sent again, or rejected again. */
        TOLD_AGAIN
    }
}
