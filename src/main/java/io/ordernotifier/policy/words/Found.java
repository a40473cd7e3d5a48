package io.ordernotifier.policy.words;

import java.util.List;

/**
 * A place in a word text that breaks a rule: where a pattern of it matches, or whose words weigh so much.
 *
 * @param rule the rule's ID
 * @param groups how many groups of words the pattern has; 0: no pattern, by weight
 * @param certainty how sure the {@link Judge} is, in percent
 * @param heaviest the words that weigh most, the heaviest first; none for a pattern
 */
record Found(String rule, int groups, int start, int end, int certainty, List<Word> heaviest) {
    Found {
        heaviest = List.copyOf(heaviest);
    }

    /** A word's place. */
    record Word(int start, int end) {}

    /** What a pattern found, before it is judged. */
    static Found byPattern(String rule, int groups, int start, int end) {
        return new Found(rule, groups, start, end, 100, List.of());
    }

    Found judged(int sure) {
        return new Found(rule, groups, start, end, sure, heaviest);
    }

    /** The same in the folded text that the word text was made of. */
    Found in(WordText text) {
        List<Word> words = heaviest.stream()
                .map(word -> new Word(text.foldedStart(word.start()), text.foldedEnd(word.end())))
                .toList();
        return new Found(rule, groups, text.foldedStart(start), text.foldedEnd(end), certainty, words);
    }

    boolean byWeight() {
        return groups == 0;
    }
}
