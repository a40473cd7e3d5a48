package io.ordernotifier.policy.rules;

import io.ordernotifier.policy.reading.ReadDraft;
import io.ordernotifier.policy.words.Certainty;
import io.ordernotifier.policy.words.WordSearch;

/** A request for a review without colour or reward; where there is either, the graver rule speaks. */
final class ReviewNeutralRule implements Rule {
    static final RuleType TYPE = RuleType.warningOfWords(
            "review-neutral",
            "A buyer may be asked for a review at most once for an order, in neutral words.",
            "asks for a review, in neutral words",
            Certainty.USUAL,
            ReviewNeutralRule::new);

    private final Certainty certainty;

    private ReviewNeutralRule(Certainty certainty) {
        this.certainty = certainty;
    }

    @Override
    public void check(ReadDraft draft, Findings findings) {
        WordSearch words = WordSearch.of(draft);
        if (words.places("review-positive", Certainty.USUAL).isEmpty()
                && words.places("review-incentive", Certainty.USUAL).isEmpty()) {
            for (WordSearch.Place place : words.places("review-neutral", certainty)) {
                findings.add(
                        place,
                        "This asks for a review. In neutral words that is allowed once for an order.",
                        "Use the marketplace's own request for a review.");
            }
        }
    }

    @Override
    public boolean isSameForPlainWords() {
        return true;
    }
}
