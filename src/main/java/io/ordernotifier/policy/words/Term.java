package io.ordernotifier.policy.words;

import io.ordernotifier.policy.reading.Folding;
import io.ordernotifier.policy.reading.Letters;
import io.ordernotifier.policy.reading.Passage;
import java.util.regex.Pattern;

/**
 * One way to say something, as a word file writes it: words in a row; {@code review*} for any ending,
 * {@code *gutschein*} for any place in a word, {@code #} for any number, {@code @mail}, {@code @phone} and
 * {@code @order} for what is known by its kind. Ideographs are found anywhere.
 *
 * @param key the characters to find in a word text
 * @param wordStart whether a word must start where it starts
 * @param wordEnd whether a word must end where it ends
 */
record Term(String key, boolean wordStart, boolean wordEnd) {
    /** Before and after what is known by its kind. */
    private static final Pattern BY_KIND = Pattern.compile("(?<=@mail|@phone|@order|#)|(?=@mail|@phone|@order|#)");

    static Term parse(String written) {
        boolean anyStart = written.startsWith("*");
        boolean anyEnd = written.endsWith("*");
        String body =
                written.substring(anyStart ? 1 : 0, Math.max(anyStart ? 1 : 0, written.length() - (anyEnd ? 1 : 0)));
        StringBuilder key = new StringBuilder();
        for (String piece : BY_KIND.split(body, -1)) {
            switch (piece) {
                case "@mail" -> key.append(WordText.MAIL_ADDRESS);
                case "@phone" -> key.append(WordText.TELEPHONE_NUMBER);
                case "@order" -> key.append(WordText.FROM_ORDER);
                case "#" -> key.append(WordText.ANY_NUMBER);
                default -> key.append(words(piece));
            }
        }
        String words = key.toString().strip();
        if (words.isEmpty()) {
            throw new IllegalArgumentException("\"" + written + "\" holds no word");
        }
        return new Term(
                words,
                !anyStart && Letters.isWordCharacter(words.charAt(0)),
                !anyEnd && Letters.isWordCharacter(words.charAt(words.length() - 1)));
    }

    private static String words(String piece) {
        String words = WordText.ofTerm(Passage.folded(Folding.fold(piece)));
        boolean spaceBefore = piece.startsWith(" ");
        boolean spaceAfter = piece.endsWith(" ") && piece.length() > 1;
        return (spaceBefore ? " " : "") + words.strip() + (spaceAfter ? " " : "");
    }
}
