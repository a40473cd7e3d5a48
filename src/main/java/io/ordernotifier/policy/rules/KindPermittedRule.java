package io.ordernotifier.policy.rules;

import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.policy.Severity;
import io.ordernotifier.policy.reading.ReadDraft;
import java.util.List;
import java.util.Set;

/** Only some kinds of email may be sent at all; which, differs between generations of the guidelines. */
public final class KindPermittedRule implements Rule {
    private static final Parameter PERMITTED_KINDS = new Parameter(
            "permitted-kinds",
            Parameter.Kind.EMAIL_KINDS,
            "The kinds of email that may be sent; all, where it is not given.",
            "[OrderUnavailable, CustomerServiceReply]");

    public static final RuleType TYPE = new RuleType(
            "kind-permitted",
            "Buyers may be written to only to complete an order or to answer a question, by messages of the permitted kinds.",
            "an email of a kind that may not be sent",
            Severity.BLOCK,
            List.of(PERMITTED_KINDS),
            KindPermittedRule::new);

    private final Set<EmailKind> permitted;

    private KindPermittedRule(Parameters parameters) {
        permitted =
                parameters.has(PERMITTED_KINDS) ? parameters.emailKinds(PERMITTED_KINDS) : Set.of(EmailKind.values());
    }

    public boolean permits(EmailKind kind) {
        return permitted.contains(kind);
    }

    @Override
    public void check(ReadDraft draft, Findings findings) {
        EmailKind kind = draft.draft().kind();
        if (!permits(kind)) {
            findings.missing(
                    "A message of the kind " + kind + " may not be sent.",
                    "Do not send it: the marketplace tells the buyer itself.");
        }
    }

    @Override
    public boolean isSameForPlainWords() {
        return true;
    }
}
