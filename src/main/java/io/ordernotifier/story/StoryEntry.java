package io.ordernotifier.story;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, as people and scripts read it. Without personal data unless that was asked for.
 *
 * @param at by the processor's clock; of what is only known from its record, the record's timestamp. ISO 8601
 * @param kind of event, email or feed record
 * @param id the event's, email's or feed record's own; absent where it has none
 * @param eventId of the event behind it
 * @param place of the record, {@code TOPIC-PARTITION@OFFSET}; absent where it was not looked for or not found
 * @param detail what there is to say of it
 */
public record StoryEntry(
        String at,
        What what,
        String kind,
        @Nullable String id,
        @Nullable String eventId,
        @Nullable String place,
        String detail) {

    /** In which order things of the same moment are told. */
    static final Comparator<StoryEntry> BY_TIME = Comparator.comparing((StoryEntry entry) -> Instant.parse(entry.at()))
            .thenComparing(StoryEntry::what);

    /** What can happen. */
    public enum What {
        /** An event came that must wait for another. */
        HELD,
        /** An event changed the order. */
        APPLIED,
        /** An event that says what was said before: nothing came of it. */
        DUPLICATE,
        /** Somebody had a record sent through again. */
        REPLAYED,
        /** The buyer is not told, on purpose. */
        SUPPRESSED,
        /** An email left. */
        EMAIL,
        /** A draft was kept back. */
        REJECTED_DRAFT,
        /** A feed record left. */
        FEED_RECORD,
        /** An event was set aside. */
        REJECTED_EVENT,
        /** An event lies in its topic, and neither the state nor a dead letter knows of it. */
        NOT_PROCESSED;

        /** As people read it. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    StoryEntry found(String where, String more) {
        return new StoryEntry(at, what, kind, id, eventId, where, more);
    }
}
