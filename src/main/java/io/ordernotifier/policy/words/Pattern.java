package io.ordernotifier.policy.words;

import java.util.List;

/**
 * Groups of words that together say what a rule is about.
 *
 * @param rule the rule's ID
 * @param all a word of each of these groups must be there; the first is looked for first, so the rarest stands first
 * @param unless where a word of one of these stands in the same sentences, it is not meant
 * @param within how many sentences in a row the words may be spread over
 */
record Pattern(String rule, List<Integer> all, List<Integer> unless, int within) {
    Pattern {
        all = List.copyOf(all);
        unless = List.copyOf(unless);
    }
}
