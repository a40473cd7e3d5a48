package io.ordernotifier.lint;

import org.jspecify.annotations.Nullable;

/**
 * How often a rule was right and wrong in one language.
 *
 * @param rule its ID, or {@link #BLOCKING} for all blocking rules together
 * @param language as the drafts name it, or {@link #ALL}
 * @param truePositives broken and found
 * @param falsePositives not broken, but found
 * @param falseNegatives broken, but not found
 * @param trueNegatives not broken and not found
 */
public record Tally(
        String rule,
        String language,
        long truePositives,
        long falsePositives,
        long falseNegatives,
        long trueNegatives) {
    /** A draft counts as found when any rule that blocks finds something. */
    public static final String BLOCKING = "blocking";

    public static final String ALL = "all";

    static Tally none(String rule, String language) {
        return new Tally(rule, language, 0, 0, 0, 0);
    }

    Tally with(boolean broken, boolean found) {
        return new Tally(
                rule,
                language,
                truePositives + (broken && found ? 1 : 0),
                falsePositives + (!broken && found ? 1 : 0),
                falseNegatives + (broken && !found ? 1 : 0),
                trueNegatives + (!broken && !found ? 1 : 0));
    }

    /** The share of what was found that is broken. */
    public @Nullable Rate precision() {
        return Rate.of(truePositives, truePositives + falsePositives);
    }

    /** The share of what is broken that was found. */
    public @Nullable Rate recall() {
        return Rate.of(truePositives, truePositives + falseNegatives);
    }

    /** The share of what is not broken that was found all the same. */
    public @Nullable Rate falseAlarms() {
        return Rate.of(falsePositives, falsePositives + trueNegatives);
    }
}
