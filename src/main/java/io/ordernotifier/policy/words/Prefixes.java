package io.ordernotifier.policy.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words of a list, known by their first characters: most places of a text begin none of them. */
final class Prefixes {
    private final BitSet firsts = new BitSet();
    private final Map<Character, List<String>> words = new HashMap<>();

    /** Where one word begins another, the first of the list counts. */
    Prefixes(List<String> words) {
        for (String word : words) {
            firsts.set(word.charAt(0));
            this.words
                    .computeIfAbsent(word.charAt(0), first -> new ArrayList<>())
                    .add(word);
        }
    }

    static Prefixes of(String... words) {
        return new Prefixes(List.of(words));
    }

    /** How long the word of the list is that begins there, or 0. */
    int lengthAt(String text, int at) {
        if (at < text.length() && firsts.get(text.charAt(at))) {
            for (String word : words.getOrDefault(text.charAt(at), List.of())) {
                if (text.startsWith(word, at)) {
                    return word.length();
                }
            }
        }
        return 0;
    }

    /** Whether one of the words begins with that character. */
    boolean mayBegin(char c) {
        return firsts.get(c);
    }
}
