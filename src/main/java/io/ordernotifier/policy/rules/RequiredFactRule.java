package io.ordernotifier.policy.rules;

import io.ordernotifier.policy.Part;
import io.ordernotifier.policy.reading.Passage;
import io.ordernotifier.policy.reading.ReadDraft;
import io.ordernotifier.rendering.RequiredFact;
import java.util.ArrayList;
import java.util.List;

/** Each fact that the kind of email must tell stands in the text and in what is visible of the HTML, true to the event. */
final class RequiredFactRule implements Rule {
    static final RuleType TYPE = RuleType.of(
            "required-fact",
            "A required message tells the buyer all that its kind demands: what was shipped, cancelled or returned, where to, by"
                    + " when, and how much money goes back.",
            "a fact the buyer must be told is missing or differs from the order",
            RequiredFactRule::new);

    @Override
    public void check(ReadDraft draft, Findings findings) {
        List<RequiredFact> required = draft.draft().facts().required();
        if (required.isEmpty()) {
            return;
        }
        List<Passage> bodies = draft.bodies();
        List<Statements> statements = new ArrayList<>(bodies.size());
        for (Passage body : bodies) {
            statements.add(Statements.of(body.folded().text()));
        }
        for (RequiredFact fact : required) {
            List<List<String>> wordings = new ArrayList<>(fact.wordings().size());
            for (List<String> wording : fact.wordings()) {
                wordings.add(Statements.foldedFragments(wording));
            }
            List<String> missing = new ArrayList<>(0);
            for (int i = 0; i < bodies.size(); i++) {
                if (!isStated(wordings, statements.get(i))) {
                    missing.add(bodies.get(i).part() == Part.HTML ? "HTML" : "text");
                }
            }
            if (!missing.isEmpty()) {
                findings.missing(
                        "The " + String.join(" and the ", missing) + " must state " + fact.name()
                                + ", as it is in the order.",
                        suggestion(fact));
            }
        }
    }

    @Override
    public boolean isSameForPlainWords() {
        return true;
    }

    private static boolean isStated(List<List<String>> wordings, Statements statements) {
        for (List<String> wording : wordings) {
            if (statements.statePlainly(wording)) {
                return true;
            }
        }
        for (List<String> wording : wordings) {
            if (statements.state(wording)) {
                return true;
            }
        }
        return false;
    }

    private static String suggestion(RequiredFact fact) {
        return fact.personal() || fact.wordings().isEmpty()
                ? "State " + fact.name() + "."
                : "State " + fact.name() + ", for example: "
                        + String.join(" … ", fact.wordings().get(0));
    }
}
