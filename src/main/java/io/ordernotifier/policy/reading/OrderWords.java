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
    private final List<Word> words;
    private final Map<FoldedText, BitSet> known = new HashMap<>();

    private OrderWords(List<Word> words) {
        this.words = List.copyOf(words);
    }

    /** The order's ID, its words, and the facts a draft must state: dates, amounts. */
    static OrderWords of(Draft draft) {
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
        List<Word> words = new ArrayList<>();
        for (String word : written) {
            Word folded = Word.of(word);
            if (folded.folded.length() >= 2) {
                words.add(folded);
            }
        }
        // The longest first: a title is one thing even where a name in it is another.
        words.sort(Comparator.comparingInt((Word word) -> word.folded.length()).reversed());
        return new OrderWords(words);
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
            for (Word word : words) {
                word.cover(text, covered);
            }
            known.put(text, covered);
        }
        return covered;
    }

    /**
     * A word or phrase of the order.
     *
     * @param start how much of its beginning must stand there: a long title is often cut short
     * @param phrase whether it is more than one word
     */
    private record Word(String written, String folded, String start, boolean phrase) {
        private static final int SHORTEST_HEAD = 10;
        private static final int SHORTEST_IDEOGRAPHIC_HEAD = 5;

        static Word of(String written) {
            String folded = Folding.fold(written);
            return new Word(written.strip(), folded, folded.substring(0, head(folded)), isPhrase(folded));
        }

        /** Two words and ten characters, or five ideographs. */
        private static int head(String folded) {
            int end = 0;
            int ideographs = 0;
            int spaces = 0;
            while (end < folded.length()) {
                char c = folded.charAt(end);
                ideographs += Folding.isIdeographic(c) ? 1 : 0;
                spaces += c == ' ' ? 1 : 0;
                boolean words = spaces > 1 && c == ' ' && end >= SHORTEST_HEAD;
                if (words || ideographs >= SHORTEST_IDEOGRAPHIC_HEAD) {
                    return c == ' ' ? end : end + 1;
                }
                end++;
            }
            return end;
        }

        void cover(FoldedText text, BitSet covered) {
            int at = text.text().indexOf(start);
            while (at >= 0) {
                int end = wordEnd(text.text(), at);
                boolean whole = !Letters.continues(text.text(), at) && end - at >= start.length();
                if (whole && (phrase || text.written(at, end).equals(written))) {
                    covered.set(at, end);
                    at = text.text().indexOf(start, end);
                } else {
                    at = text.text().indexOf(start, at + 1);
                }
            }
        }

        /** Where what stands here ceases to be this phrase, back to the end of a word. */
        private int wordEnd(String text, int from) {
            int end = from + start.length();
            while (end - from < folded.length()
                    && end < text.length()
                    && isSame(text.charAt(end), folded.charAt(end - from))) {
                end++;
            }
            while (end > from && Letters.continues(text, end)) {
                end--;
            }
            return end;
        }

        private static boolean isSame(char c, char expected) {
            return c == expected || (expected == ' ' && (c == FoldedText.LINE_END || c == FoldedText.PARAGRAPH_END));
        }

        private static boolean isPhrase(String folded) {
            for (int i = 0; i < folded.length(); i++) {
                if (folded.charAt(i) == ' ' || Folding.isIdeographic(folded.charAt(i))) {
                    return true;
                }
            }
            return false;
        }
    }
}
