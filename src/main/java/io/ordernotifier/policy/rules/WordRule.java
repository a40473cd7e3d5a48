package io.ordernotifier.policy.rules;

import io.ordernotifier.policy.reading.ReadDraft;
import io.ordernotifier.policy.words.Certainty;
import io.ordernotifier.policy.words.WordSearch;

/**
 * A rule that is broken by what words say, in any language: its words stand in
 * {@code src/main/resources/policy/words/ID/LANGUAGE.yaml}. Shown or hidden, words count; words that came from the order
 * do not.
 */
final class WordRule implements Rule {
    static final RuleType MARKETING = type(
            "marketing",
            "A message holds no marketing or promotion, coupons included.",
            "advertising: discounts, coupons, sales, newsletters, social media, loyalty points",
            "This advertises: the guidelines allow no discounts, coupons, newsletters or calls to follow or to buy again.",
            "Leave it out.");

    static final RuleType CROSS_PROMOTION = type(
            "cross-promotion",
            "A message does not promote other products or services, the seller's or anyone's.",
            "other products or other companies are recommended",
            "This recommends something that is not part of the order.",
            "Leave it out and speak of the ordered items only.");

    static final RuleType REVIEW_POSITIVE = type(
            "review-positive",
            "A message may not ask for a positive review, nor for reviews from satisfied buyers only, nor for a change of one.",
            "asks for a good review, or only the happy buyer, or to change a review",
            "This asks for a good review, asks only satisfied buyers, turns unsatisfied ones elsewhere, or asks to change a review.",
            "Leave it out, or ask every buyer for a review in neutral words.");

    static final RuleType REVIEW_INCENTIVE = type(
            "review-incentive",
            "Nothing may be offered or given for a review: no money, gift, discount, refund or other advantage.",
            "offers something for a review",
            "This offers something for a review.",
            "Leave the offer out.");

    static final RuleType OFF_AMAZON_PAYMENT = type(
            "off-amazon-payment",
            "Payments and refunds go through the marketplace only; buyers are not led to buy elsewhere.",
            "payment, refund or purchase outside the marketplace",
            "This speaks of paying, refunding or buying outside the marketplace.",
            "Leave it out and refund or charge through the order.");

    private final String id;
    private final String message;
    private final String suggestion;
    private final Certainty certainty;

    private WordRule(String id, String message, String suggestion, Certainty certainty) {
        this.id = id;
        this.message = message;
        this.suggestion = suggestion;
        this.certainty = certainty;
    }

    @Override
    public void check(ReadDraft draft, Findings findings) {
        WordSearch.of(draft).places(id, certainty).forEach(place -> findings.add(place, message, suggestion));
    }

    @Override
    public boolean isSameForPlainWords() {
        return true;
    }

    private static RuleType type(String id, String clause, String summary, String message, String suggestion) {
        return RuleType.ofWords(id, clause, summary, certainty -> new WordRule(id, message, suggestion, certainty));
    }
}
