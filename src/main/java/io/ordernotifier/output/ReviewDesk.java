package io.ordernotifier.output;

import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.policy.Part;
import io.ordernotifier.policy.PolicyPack;
import io.ordernotifier.policy.Review;
import io.ordernotifier.policy.Severity;
import io.ordernotifier.policy.Span;
import io.ordernotifier.policy.Violation;
import io.ordernotifier.rendering.Rendering;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Holds a rendering against the policy pack and says what is done with it. Never fails: a fault keeps the draft back. */
public final class ReviewDesk {
    /** Stands where a rule's ID would, for a draft that a template failed on. */
    public static final String TEMPLATE = "template";

    /** Stands where a rule's ID would, for a draft that a rule failed on. */
    public static final String RULE_FAILED = "rule-failed";

    private final PolicyPack pack;

    public ReviewDesk(PolicyPack pack) {
        this.pack = pack;
    }

    /**
     * The verdict on a rendering.
     *
     * @param at when, for the record of a rejection
     * @param attempt 1 for the first time
     * @param source the record of the event behind it
     */
    public Verdict review(Rendering rendering, SourceRecord source, Instant at, int attempt) {
        return rendering.match(new Rendering.Cases<>() {
            @Override
            public Verdict rendered(Rendering.Rendered rendered) {
                return judge(rendered, source, at, attempt);
            }

            @Override
            public Verdict failed(Rendering.Failed failed) {
                Violation violation = broken(TEMPLATE, failed.reason(), "Mend the template and send the event again.");
                return new Verdict.Unrendered(keptBack(
                        Email.of(failed, source.topic(), pack.label()), List.of(violation), source, at, attempt));
            }
        });
    }

    private Verdict judge(Rendering.Rendered rendered, SourceRecord source, Instant at, int attempt) {
        Email email = Email.of(rendered, source.topic(), pack.label());
        Review review;
        try {
            review = pack.review(rendered, LocalDate.ofInstant(email.createdAt(), ZoneOffset.UTC));
        } catch (RuntimeException fault) {
            Violation violation = broken(
                    RULE_FAILED,
                    "a rule failed on this draft with a " + fault.getClass().getName() + ": it is kept back unread",
                    "This is a fault of the checker: report it, with this record.");
            return new Verdict.Unrendered(keptBack(email, List.of(violation), source, at, attempt));
        }
        return review.cleared()
                ? new Verdict.Cleared(email)
                : new Verdict.Rejected(keptBack(email, review.violations(), source, at, attempt));
    }

    private RejectedDraft keptBack(
            Email email, List<Violation> violations, SourceRecord source, Instant at, int attempt) {
        return new RejectedDraft(email, violations, pack.label(), at, attempt, source);
    }

    private static Violation broken(String ruleId, String message, String suggestion) {
        return new Violation(
                ruleId,
                Severity.BLOCK,
                Part.MESSAGE,
                Span.NONE,
                "",
                message,
                "An email that could not be made or read must not be sent.",
                suggestion);
    }
}
