package io.ordernotifier.policy.words;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was found in a seller's words before. Words from the order are covered, so the emails of one template are one text
 * here. Two generations, each bounded: what is not asked for while the young one fills is forgotten.
 */
final class WordCache {
    private static final int GENERATION = 1024;
    /** Longer texts are not kept, so the memory is bounded: 2 x 1024 x some 8 KB of characters at most. */
    private static final int LONGEST = 4096;

    private final WordBook book;
    private final Judge judge;
    private volatile ConcurrentHashMap<String, List<Found>> young = new ConcurrentHashMap<>();
    private volatile ConcurrentHashMap<String, List<Found>> old = new ConcurrentHashMap<>();

    WordCache(WordBook book, Judge judge) {
        this.book = book;
        this.judge = judge;
    }

    /** All places of a text, in its own characters, where words of a rule stand. */
    List<Found> find(SellersWords words) {
        String key = words.key(LONGEST);
        if (key == null) {
            return findAfresh(words);
        }
        List<Found> known = young.get(key);
        if (known != null) {
            return known;
        }
        List<Found> older = old.get(key);
        List<Found> found = older != null ? older : findAfresh(words);
        keep(key, found);
        return found;
    }

    /** The same, without a look at what was found before. */
    List<Found> findAfresh(SellersWords words) {
        WordText text = WordText.of(words.text(), words.fromOrder());
        List<Found> places = new ArrayList<>();
        TermSearch terms = new TermSearch(book, text.text());
        for (Found found : judge.judge(text.text(), terms, book.find(terms))) {
            places.add(found.in(text));
        }
        return List.copyOf(places);
    }

    private void keep(String key, List<Found> found) {
        if (young.size() >= GENERATION) {
            synchronized (this) {
                if (young.size() >= GENERATION) {
                    old = young;
                    young = new ConcurrentHashMap<>();
                }
            }
        }
        young.put(key, found);
    }
}
