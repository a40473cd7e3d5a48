package io.ordernotifier.policy.words;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was found in a text before. Words from the order are not part of a word text, so the emails of one template are
 * one text here. Two generations, each bounded: what is not asked for while the young one fills is forgotten.
 */
final class WordCache {
    private static final int GENERATION = 1024;
    /** Longer texts are not kept, so the memory is bounded: 2 x 1024 x 8 KB of characters at most. */
    private static final int LONGEST = 4096;

    private final WordBook book;
    private volatile ConcurrentHashMap<String, List<Found>> young = new ConcurrentHashMap<>();
    private volatile ConcurrentHashMap<String, List<Found>> old = new ConcurrentHashMap<>();

    WordCache(WordBook book) {
        this.book = book;
    }

    List<Found> find(String text) {
        if (text.length() > LONGEST) {
            return book.find(text);
        }
        List<Found> known = young.get(text);
        if (known != null) {
            return known;
        }
        List<Found> older = old.get(text);
        List<Found> found = older != null ? older : book.find(text);
        keep(text, found);
        return found;
    }

    private void keep(String text, List<Found> found) {
        if (young.size() >= GENERATION) {
            synchronized (this) {
                if (young.size() >= GENERATION) {
                    old = young;
                    young = new ConcurrentHashMap<>();
                }
            }
        }
        young.put(text, found);
    }
}
