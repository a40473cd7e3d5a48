package io.ordernotifier.policy.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The words of a draft that came from its order. A phrase is known however it is spaced or capitalised; a single word
 * only as it was written, so that a buyer called Review does not hide the word review.
 */
public final class OrderWords {
    private final List<Word> words;

    OrderWords(List<String> written) {
        List<Word> known = new ArrayList<>();
        for (String word : written.stream().distinct().toList()) {
            String folded = Folding.fold(word);
            if (folded.length() >= 2) {
                known.add(new Word(word.strip(), folded));
            }
        }
        words = List.copyOf(known);
    }

    /** The folded characters of a text that came from the order. */
    public BitSet in(FoldedText text) {
        BitSet covered = new BitSet();
        for (Word word : words) {
            int at = text.text().indexOf(word.folded);
            while (at >= 0) {
                int end = at + word.folded.length();
                if (isWhole(text, at, end)
                        && (word.isPhrase() || text.written(at, end).equals(word.written))) {
                    covered.set(at, end);
                }
                at = text.text().indexOf(word.folded, end);
            }
        }
        return covered;
    }

    private static boolean isWhole(FoldedText text, int start, int end) {
        return !Letters.continues(text.text(), start) && !Letters.continues(text.text(), end);
    }

    private record Word(String written, String folded) {
        boolean isPhrase() {
            return folded.indexOf(' ') >= 0 || folded.chars().anyMatch(c -> Folding.isIdeographic((char) c));
        }
    }
}
