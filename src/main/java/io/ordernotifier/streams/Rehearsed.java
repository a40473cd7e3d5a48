package io.ordernotifier.streams;

import io.ordernotifier.event.RejectCode;
import io.ordernotifier.notification.EmailKind;
import java.util.List;

/**
 * What would come of a record if the processor read it now.
 *
 * @param orderId empty where the record cannot be read: then its key may be anything
 * @param came what would come of the event itself
 * @param effects what would leave, or not, because of it; also of what waits for it
 */
public record Rehearsed(String orderId, Came came, List<Effect> effects) {

    public Rehearsed {
        effects = List.copyOf(effects);
    }

    /** What would come of an event. */
    public enum Came {
        /** It was applied before, or one that says the same. */
        ALREADY,
        /** It is new. */
        APPLIED,
        /** It would wait for its order, or for what it needs. */
        HELD,
        /** It cannot be, or it cannot be read. */
        REJECTED
    }

    /** One thing that would leave, or would not. */
    public sealed interface Effect {

        /**
         * @param asItWas whether it left before and leaves again byte for byte
         * @param again whether it was told of before, rendered now or not
         */
        record Email(EmailKind kind, String messageId, boolean again, boolean asItWas) implements Effect {}

        /** @param type the name of its Avro type */
        record FeedRecord(String type, String id, boolean again) implements Effect {}

        /** @param rules IDs of those that it breaks */
        record DraftRejected(EmailKind kind, String messageId, List<String> rules) implements Effect {}

        record EventRejected(RejectCode code) implements Effect {}

        /** @param reason why the buyer is not told, on purpose */
        record NotTold(String reason) implements Effect {}
    }
}
