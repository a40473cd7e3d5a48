package io.ordernotifier.rejected;

import io.ordernotifier.event.Place;
import io.ordernotifier.story.PersonalMask;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of a dead letter: no body, and personal data only where it was asked for.
 *
 * @param place where it lies, which is also its name
 * @param orderId the record's key, which may be anything where the event could not be read; see {@link #order()}
 * @param shown whether the order's ID is one, or may be shown whatever it is
 * @param kind of the email, or of the event; {@link #UNKNOWN_KIND} where the event's topic is none of ours
 * @param reasons IDs of the rules that were broken, or the event's one code
 * @param at when the draft was rejected; of an event, its record's timestamp
 * @param attempt 1 for the first time
 * @param pack label of the policy pack; empty for an event
 * @param source where the event itself lies
 * @param subject what it is about, the same for the letters of all attempts: an email, or a record
 * @param replayed the offset on the replay topic up to which all was processed when this letter was written
 * @param personal absent unless personal data was asked for
 */
public record Letter(
        Place place,
        Type type,
        String orderId,
        boolean shown,
        String kind,
        List<String> reasons,
        Instant at,
        int attempt,
        String pack,
        Place source,
        String subject,
        long replayed,
        @Nullable Addressed personal) {
    /** The kind of an event whose topic is none of ours. */
    static final String UNKNOWN_KIND = "unknown";

    public Letter {
        reasons = List.copyOf(reasons);
    }

    /** In which of the dead-letter topics it lies. */
    public enum Type {
        DRAFT,
        EVENT
    }

    /** Whom a draft was for, and its subject line. */
    public record Addressed(String to, String toName, String subjectLine) {}

    /** The order's ID as it may be shown. */
    public String order() {
        return shown ? orderId : PersonalMask.HIDDEN;
    }
}
