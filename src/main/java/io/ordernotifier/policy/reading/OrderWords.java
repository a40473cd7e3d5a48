package io.ordernotifier.policy.reading;

import io.ordernotifier.rendering.Draft;
import io.ordernotifier.rendering.RequiredFact;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of a draft that came from its order. A phrase is known however it is spaced or capitalised; a single word
 * only as it was written, so that a buyer called Review does not hide the word review.
 */
public final class OrderWords {
    private final List<OrderWord> words;
    private final Map<FoldedText, BitSet> known = new HashMap<>();

    private OrderWords(List<OrderWord> words) {
        this.words = List.copyOf(words);
    }

    /** The order's ID, its words, and the facts a draft must state: dates, amounts. */
    public static OrderWords of(Draft draft) {
        Set<String> written = new LinkedHashSet<>(draft.facts().orderWords());
        written.add(draft.orderId());
        for (RequiredFact fact : draft.facts().required()) {
            for (List<String> wording : fact.wordings()) {
                for (String fragment : wording) {
                    if (isFigure(fragment)) {
                        written.add(fragment);
                    }
                }
            }
        }
        List<OrderWord> words = new ArrayList<>();
        for (String word : written) {
            OrderWord folded = OrderWord.of(word);
            if (folded.folded().length() >= 2) {
                words.add(folded);
            }
        }
        // The longest first: a title is one thing even where a name in it is another.
        words.sort(Comparator.comparingInt((OrderWord word) -> word.folded().length())
                .reversed());
        return new OrderWords(words);
    }

    /** The longest first; none is shorter than two folded characters. */
    public List<OrderWord> all() {
        return words;
    }

    /** A date or an amount; other facts are in words of the seller's. */
    private static boolean isFigure(String fragment) {
        if (fragment.length() < 4 || fragment.length() > 32) {
            return false;
        }
        for (int i = 0; i < fragment.length(); i++) {
            if (Character.isDigit(fragment.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The folded characters of a text that came from the order; not to be changed. */
    public BitSet in(FoldedText text) {
        BitSet covered = known.get(text);
        if (covered == null) {
            covered = new BitSet(text.length());
            for (OrderWord word : words) {
                word.cover(text, covered);
            }
            known.put(text, covered);
        }
        return covered;
    }
}
