package io.ordernotifier.policy.words;

import java.util.List;

/**
 * Groups of words that together say what a rule is about.
 *
 * @param rule the rule's ID
 * @param all a word of each of these groups must be there; the first is looked for first, so the rarest stands first
 * @param inOrder whether the words must follow one another in the order of the groups
 * @param unless where a word of one of these stands in the same sentences, it is not meant
 * @param unlessNear where a word of one of these stands in the same clauses, it is not meant
 * @param words how many words there may be from the first to the last; two ideographs count as one
 * @param sentences how many sentences in a row the words may be spread over
 */
record Pattern(
        String rule,
        List<Integer> all,
        boolean inOrder,
        List<Integer> unless,
        List<Integer> unlessNear,
        int words,
        int sentences) {
    Pattern {
        all = List.copyOf(all);
        unless = List.copyOf(unless);
        unlessNear = List.copyOf(unlessNear);
    }
}
