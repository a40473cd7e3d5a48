package io.ordernotifier.lint;

import io.ordernotifier.policy.Review;
import io.ordernotifier.policy.Violation;
import java.util.Locale;

/** A verdict in lines for people. */
public final class LintText {
    private LintText() {}

    public static String of(String id, Review review) {
        StringBuilder lines = new StringBuilder(id + ": " + (review.cleared() ? "cleared" : "rejected"));
        for (Violation violation : review.violations()) {
            lines.append(String.format(
                    "%n  %s %s in the %s, %d to %d: \"%s\"%n    %s",
                    violation.severity(),
                    violation.ruleId(),
                    violation.part().name().toLowerCase(Locale.ROOT),
                    violation.span().start(),
                    violation.span().end(),
                    Excerpt.of(violation.excerpt()),
                    violation.message()));
        }
        return lines.toString();
    }
}
