package io.ordernotifier.order;

import io.ordernotifier.event.EventKind;
import io.ordernotifier.event.Fingerprint;
import io.ordernotifier.event.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that changed an order.
 *
 * @param fingerprint what it said
 * @param application absent for events that the first version of the state kept, which knew no more
 */
public record AppliedEvent(
        String eventId, Fingerprint fingerprint, @Nullable Application application) {

    /**
     * How it came to be applied.
     *
     * @param place of its record; of a replayed one, where it lay originally
     * @param receivedAt when it arrived here, by the processor's clock
     * @param appliedAt likewise; later than that where it had to wait
     * @param releasedBy ID of the event it had waited for; absent where it did not wait
     */
    public record Application(
            EventKind kind,
            Place place,
            Instant receivedAt,
            Instant appliedAt,
            @Nullable String releasedBy) {}
}
