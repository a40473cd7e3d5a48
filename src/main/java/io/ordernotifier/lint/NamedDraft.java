package io.ordernotifier.lint;

import io.ordernotifier.policy.Part;
import io.ordernotifier.policy.PolicyPack;
import io.ordernotifier.policy.Review;
import io.ordernotifier.policy.Violation;
import io.ordernotifier.rendering.Draft;
import java.time.LocalDate;
import java.util.List;

/**
 * A draft to be checked.
 *
 * @param id what it is called: the ID it was given, or where it stands
 */
public record NamedDraft(String id, Draft draft, Place place) {

    /**
     * What a pack says of it.
     *
     * @param on the day for which allowances are looked up
     */
    public Review review(PolicyPack pack, LocalDate on) {
        Review review = pack.review(draft, on);
        if (!place.textMade()) {
            return review;
        }
        List<Violation> once = review.violations().stream()
                .filter(violation -> violation.part() != Part.TEXT)
                .toList();
        return new Review(once);
    }

    /** The part as it was written. */
    String written(Part part) {
        return switch (part) {
            case SUBJECT -> draft.subject();
            case TEXT -> draft.text();
            case HTML -> draft.html() == null ? "" : draft.html();
            case MESSAGE -> "";
        };
    }
}
