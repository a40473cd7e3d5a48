package io.ordernotifier.policy.words;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that mean the same in a pattern.
 *
 * @param exceptions longer terms of which a word of the group may be a part without being meant
 */
record WordGroup(List<Term> words, List<Term> exceptions) {
    WordGroup {
        words = List.copyOf(words);
        exceptions = List.copyOf(exceptions);
    }

    /** The words of either group. */
    WordGroup or(WordGroup other) {
        List<Term> allWords = new ArrayList<>(words);
        allWords.addAll(other.words);
        List<Term> allExceptions = new ArrayList<>(exceptions);
        allExceptions.addAll(other.exceptions);
        return new WordGroup(allWords, allExceptions);
    }
}
