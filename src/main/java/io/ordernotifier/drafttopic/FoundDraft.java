package io.ordernotifier.drafttopic;

import io.ordernotifier.event.Place;
import io.ordernotifier.output.Email;
import io.ordernotifier.rendering.Draft;

/** A draft that lies in a topic. */
public record FoundDraft(Place place, Email email, KnownOfOrder known) {

    /** As it is judged. */
    public Draft draft() {
        return email.draft(known.facts());
    }
}
