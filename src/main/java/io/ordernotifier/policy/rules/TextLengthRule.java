package io.ordernotifier.policy.rules;

import io.ordernotifier.policy.Part;
import io.ordernotifier.policy.Severity;
import io.ordernotifier.policy.Span;
import io.ordernotifier.policy.reading.ReadDraft;
import java.util.List;

/** The text has at most so many characters as the marketplace's own ways for messages take. */
final class TextLengthRule implements Rule {
    private static final int TAKEN = 2000;

    private static final Parameter LONGEST =
            new Parameter("longest", Parameter.Kind.NUMBER, "Characters that the text may have at most.", "2000");

    static final RuleType TYPE = new RuleType(
            "text-length",
            "The text of a message has at most 2000 characters.",
            "a text that is longer than the marketplace takes",
            Severity.WARN,
            List.of(LONGEST),
            TextLengthRule::new);

    private final int longest;

    private TextLengthRule(Parameters parameters) {
        longest = parameters.number(LONGEST, TAKEN);
    }

    @Override
    public void check(ReadDraft draft, Findings findings) {
        String text = draft.draft().text();
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            findings.add(
                    Part.TEXT,
                    new Span(text.offsetByCodePoints(0, longest), text.length()),
                    "The text has " + length + " characters; at most " + longest + " are taken.",
                    "Shorten it to what the buyer must know.");
        }
    }
}
