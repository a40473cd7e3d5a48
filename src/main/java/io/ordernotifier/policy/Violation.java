package io.ordernotifier.policy;

import org.jspecify.annotations.Nullable;

/**
 * One place where a draft breaks a rule.
 *
 * @param ruleId kebab-case, e.g. {@code linked-logo}
 * @param excerpt the words at the span, as they stand in the part; may hold personal data
 * @param message what is wrong, for the seller, without personal data
 * @param clause the guideline's sentence behind the rule
 * @param suggestion what to write instead, where there is something
 */
public record Violation(
        String ruleId,
        Severity severity,
        Part part,
        Span span,
        String excerpt,
        String message,
        String clause,
        @Nullable String suggestion) {}
