package io.ordernotifier.policy.words;

import java.util.ArrayList;
import java.util.List;

/** All words and patterns of all rules and languages. */
final class WordBook {
    private final Trie wordStarts;
    private final Trie anywhere;
    /** By group, a number made of its name. */
    private final int[] concepts;

    private final List<List<Pattern>> byFirstGroup;

    WordBook(Trie wordStarts, Trie anywhere, List<String> groups, List<Pattern> patterns) {
        this.wordStarts = wordStarts;
        this.anywhere = anywhere;
        this.concepts = groups.stream().mapToInt(String::hashCode).toArray();
        this.byFirstGroup = new ArrayList<>();
        for (int i = 0; i < concepts.length; i++) {
            byFirstGroup.add(new ArrayList<>());
        }
        patterns.forEach(pattern -> byFirstGroup.get(pattern.all().get(0)).add(pattern));
    }

    /** All places where a pattern matches, at most one a rule and sentence. */
    List<Found> find(TermSearch terms) {
        return new PatternSearch(this, terms).find();
    }

    /** The terms that must start where a word does. */
    Trie wordStarts() {
        return wordStarts;
    }

    /** The terms that may start at any character. */
    Trie anywhere() {
        return anywhere;
    }

    /** How many groups there are; twice as many kinds of occurrence, for each has words it is not a part of. */
    int groups() {
        return concepts.length;
    }

    /** A number made of the name of a group, the same for groups of that name in each language. */
    int concept(int group) {
        return concepts[group];
    }

    /** The patterns that are looked for where a word of the group stands. */
    List<Pattern> patternsOf(int group) {
        return byFirstGroup.get(group);
    }
}
