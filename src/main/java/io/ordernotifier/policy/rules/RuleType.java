package io.ordernotifier.policy.rules;

import io.ordernotifier.policy.Severity;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What is known of a rule before a pack has set it up.
 *
 * @param id kebab-case, stable
 * @param clause what the guidelines require, in one sentence
 * @param summary what the rule finds, in a few words
 * @param severity unless the pack says otherwise
 */
public record RuleType(
        String id,
        String clause,
        String summary,
        Severity severity,
        List<Parameter> parameters,
        Function<Parameters, Rule> factory) {
    public RuleType {
        parameters = List.copyOf(parameters);
    }

    /** A blocking rule without parameters. */
    static RuleType of(String id, String clause, String summary, Supplier<Rule> factory) {
        return new RuleType(id, clause, summary, Severity.BLOCK, List.of(), parameters -> factory.get());
    }

    /** A rule that only warns, without parameters. */
    static RuleType warning(String id, String clause, String summary, Supplier<Rule> factory) {
        return new RuleType(id, clause, summary, Severity.WARN, List.of(), parameters -> factory.get());
    }
}
