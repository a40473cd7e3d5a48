package io.ordernotifier.drafttopic;

import io.ordernotifier.rendering.DraftFacts;
import io.ordernotifier.story.Personal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the order a draft is about.
 *
 * @param facts by which it is judged
 * @param whole whether these are the facts the processor judged it by; else what it must state is not among them
 * @param personal by which personal data is known; absent where it cannot be known what is, and all must be hidden
 * @param explanation what a person has told beside the event, which stands in the draft
 */
public record KnownOfOrder(
        DraftFacts facts,
        boolean whole,
        @Nullable Personal personal,
        @Nullable String explanation) {

    /** Of an order that the processor's state does not know: the buyer's name stands in the draft's own record. */
    static KnownOfOrder nothingBut(String buyer) {
        return new KnownOfOrder(new DraftFacts(List.of(), List.of(buyer), List.of()), false, null, null);
    }
}
