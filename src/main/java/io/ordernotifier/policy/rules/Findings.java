package io.ordernotifier.policy.rules;

import io.ordernotifier.policy.Part;
import io.ordernotifier.policy.Span;
import io.ordernotifier.policy.words.WordSearch;
import org.jspecify.annotations.Nullable;

/** Takes what a rule finds. */
@FunctionalInterface
public interface Findings {

    /**
     * Takes one violation.
     *
     * @param message what is wrong, for the seller, without personal data
     * @param suggestion what to do instead, where there is something
     */
    void add(Part part, Span span, String message, @Nullable String suggestion);

    /** A place that words break the rule in, by a pattern or by their weight. */
    default void add(WordSearch.Place place, String message, @Nullable String suggestion) {
        add(place.part(), place.span(), message, suggestion);
    }

    /** Something that is missing from the draft as a whole. */
    default void missing(String message, @Nullable String suggestion) {
        add(Part.MESSAGE, Span.NONE, message, suggestion);
    }
}
