package io.ordernotifier.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place where a draft breaks a rule.
 *
 * @param ruleId kebab-case, e.g. {@code linked-logo}
 * @param excerpt the words at the span, as they stand in the part; may hold personal data
 * @param message what is wrong, for the seller, without personal data
 * @param clause the guideline's sentence behind the rule
 * @param suggestion what to write instead, where there is something
 * @param heaviest where not a pattern but the weight of words tells of it, those that weigh most; may hold personal data
 */
public record Violation(
        String ruleId,
        Severity severity,
        Part part,
        Span span,
        String excerpt,
        String message,
        String clause,
        @Nullable String suggestion,
        List<String> heaviest) {
    public Violation {
        heaviest = List.copyOf(heaviest);
    }

    /** One of which words weighed most is not known, or not the reason. */
    public Violation(
            String ruleId,
            Severity severity,
            Part part,
            Span span,
            String excerpt,
            String message,
            String clause,
            @Nullable String suggestion) {
        this(ruleId, severity, part, span, excerpt, message, clause, suggestion, List.of());
    }
}
