package io.ordernotifier.policy.rules;

import io.ordernotifier.policy.words.Certainty;
import java.util.List;

/** What a pack tells a rule about words: how sure it must be, see docs/policy/judge.md. */
final class Sureness {
    private static final Parameter BREACHES = new Parameter(
            "breaches-from",
            Parameter.Kind.PERCENT,
            "How sure of a breach the weight of words must be where no pattern tells of one; 100: patterns alone tell.",
            "95");

    private static final Parameter INNOCENCE = new Parameter(
            "innocent-below",
            Parameter.Kind.PERCENT,
            "Below which certainty a place that a pattern tells of is innocent; 0: what a pattern tells of is a breach.",
            "50");

    static final List<Parameter> PARAMETERS = List.of(BREACHES, INNOCENCE);

    private Sureness() {}

    static Certainty of(Parameters parameters, Certainty usual) {
        return new Certainty(
                parameters.number(BREACHES, usual.breaches()), parameters.number(INNOCENCE, usual.innocence()));
    }
}
