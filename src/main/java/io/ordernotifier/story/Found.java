package io.ordernotifier.story;

import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.Place;
import io.ordernotifier.output.Email;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.RejectedDraft;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A record of an order that was found in a topic. */
public sealed interface Found {

    /** Where it lies. */
    Place place();

    /** The record's timestamp. */
    Instant at();

    /** In an input topic. */
    record Event(Place place, Instant at, OrderEvent event) implements Found {}

    /** In the topic of emails. */
    record Sent(
            Place place, Instant at, Email email, @Nullable String resend) implements Found {}

    /** In a feed. */
    record Reported(
            Place place,
            Instant at,
            FeedRecord feedRecord,
            @Nullable String resend) implements Found {}

    /** Among the rejected drafts. */
    record KeptBack(Place place, Instant at, RejectedDraft draft) implements Found {}

    /**
     * Among the rejected events.
     *
     * @param origin where the event itself lies
     */
    record SetAside(Place place, Instant at, String code, String stage, String message, String attempt, String origin)
            implements Found {}
}
