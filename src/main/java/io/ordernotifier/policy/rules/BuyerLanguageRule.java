package io.ordernotifier.policy.rules;

import io.ordernotifier.policy.Severity;
import io.ordernotifier.policy.reading.ReadDraft;
import java.util.List;
import java.util.Locale;

/** The text is in the language the buyer reads. Says nothing of a short text, nor where the language is not plain to see. */
final class BuyerLanguageRule implements Rule {
    static final RuleType TYPE = new RuleType(
            "buyer-language",
            "A message is written in the buyer's language of preference.",
            "another language than the buyer's",
            Severity.WARN,
            List.of(),
            parameters -> new BuyerLanguageRule());

    @Override
    public void check(ReadDraft draft, Findings findings) {
        Locale wanted = Locale.forLanguageTag(draft.draft().locale());
        if (wanted.getLanguage().isEmpty() || wanted.getLanguage().equals("und")) {
            return;
        }
        String text = draft.draft().text();
        for (String word : draft.draft().facts().orderWords()) {
            text = word.length() < 3 ? text : text.replace(word, " ");
        }
        LanguageGuess.of(text)
                .filter(guess -> !guess.mayBe(wanted))
                .ifPresent(guess -> findings.missing(
                        "The text is in " + guess.name() + "; the buyer reads "
                                + wanted.getDisplayLanguage(Locale.ENGLISH) + ".",
                        "Write in the buyer's language, or in both."));
    }
}
