package io.ordernotifier.policy.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A word or phrase of a draft that came from its order.
 *
 * @param written without white space around it
 * @param folded see {@link Folding}
 * @param start how much of its beginning must stand there: a long title is often cut short
 * @param phrase whether it is more than one word
 */
public record OrderWord(String written, String folded, String start, boolean phrase) {
    private static final int SHORTEST_HEAD = 10;
    private static final int SHORTEST_IDEOGRAPHIC_HEAD = 5;

    static OrderWord of(String written) {
        String folded = Folding.fold(written);
        return new OrderWord(written.strip(), folded, folded.substring(0, head(folded)), isPhrase(folded));
    }

    /** Its words one by one, folded. */
    public List<String> singleWords() {
        return singleWords(folded);
    }

    /** The words of a folded text one by one. */
    public static List<String> singleWords(String folded) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            int start = at;
            while (at < folded.length() && Letters.isWordCharacter(folded.charAt(at))) {
                at++;
            }
            if (at > start) {
                words.add(folded.substring(start, at));
            }
            at++;
        }
        return words;
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
            boolean begins = !Letters.continues(text.text(), at);
            int end = begins ? wordEnd(text.text(), at) : at;
            boolean whole = begins && end - at >= start.length();
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
