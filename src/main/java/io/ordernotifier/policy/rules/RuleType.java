package io.ordernotifier.policy.rules;

import io.ordernotifier.policy.Severity;
import io.ordernotifier.policy.words.Certainty;
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

    /** A blocking rule about words. */
    static RuleType ofWords(String id, String clause, String summary, Function<Certainty, Rule> factory) {
        return ofWords(id, clause, summary, Severity.BLOCK, Certainty.USUAL, factory);
    }

    /** A rule about words that only warns. */
    static RuleType warningOfWords(
            String id, String clause, String summary, Certainty usual, Function<Certainty, Rule> factory) {
        return ofWords(id, clause, summary, Severity.WARN, usual, factory);
    }

    private static RuleType ofWords(
            String id,
            String clause,
            String summary,
            Severity severity,
            Certainty usual,
            Function<Certainty, Rule> factory) {
        return new RuleType(
                id,
                clause,
                summary,
                severity,
                Sureness.PARAMETERS,
                parameters -> factory.apply(Sureness.of(parameters, usual)));
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
