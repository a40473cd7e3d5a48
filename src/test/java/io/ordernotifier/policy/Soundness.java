package io.ordernotifier.policy;

import io.ordernotifier.rendering.Draft;
import java.util.ArrayList;
import java.util.List;

/** What is so of every review, whatever was reviewed. */
public final class Soundness {
    private Soundness() {}

    /** What is not as it must be, in words: nothing for a sound review. */
    public static List<String> faults(PolicyPack pack, Draft draft) {
        List<String> faults = new ArrayList<>();
        Review review = pack.review(draft);
        review.violations().forEach(violation -> check(violation, draft, faults));
        if (!pack.review(draft).equals(review)) {
            faults.add("the second review differs from the first");
        }
        if (!pack.reviewAfresh(draft, null).equals(review)) {
            faults.add("a review without anything remembered differs");
        }
        return faults;
    }

    private static void check(Violation violation, Draft draft, List<String> faults) {
        String part = written(draft, violation.part());
        Span span = violation.span();
        if (span.end() > part.length()) {
            faults.add(violation.ruleId() + ": " + span + " lies outside of the part");
        } else if (!violation.excerpt().equals(span.of(part))) {
            faults.add(violation.ruleId() + ": the excerpt is not what stands at " + span);
        }
        if (violation.message().isBlank() || violation.clause().isBlank()) {
            faults.add(violation.ruleId() + ": says nothing");
        }
    }

    private static String written(Draft draft, Part part) {
        return switch (part) {
            case SUBJECT -> draft.subject();
            case TEXT -> draft.text();
            case HTML -> String.valueOf(draft.html());
            case MESSAGE -> "";
        };
    }
}
