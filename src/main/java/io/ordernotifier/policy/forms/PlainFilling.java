package io.ordernotifier.policy.forms;

import io.ordernotifier.policy.links.PlainWords;
import io.ordernotifier.policy.reading.Letters;
import io.ordernotifier.policy.reading.OrderWord;
import io.ordernotifier.policy.reading.OrderWords;
import io.ordernotifier.rendering.Draft;
import io.ordernotifier.rendering.FilledForm;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values in a form's holes, where all words of the order are plain: which of them are the order's, and what else stands
 * in the holes.
 *
 * @param words all words of the order
 * @param places for each of the order's words that fill a hole its first hole, by the word as it is written
 * @param key one entry a hole: what stands there, or, for words of the order, a sign and their first hole
 * @param number what of the tracking page's address is the order's; absent where the draft has no such address
 */
record PlainFilling(
        List<OrderWord> words,
        Map<String, Integer> places,
        List<String> key,
        @Nullable String number) {
    /** No value that is kept as it stands begins with it: a form with such a value is not kept. */
    static final char SIGN = '\uE000';

    private static final String SIGN_OF_NUMBER = String.valueOf(SIGN);
    private static final int SHORTEST_NUMBER = 6;
    private static final int NOWHERE = -1;

    /** Nothing where a word of the order is not plain, or where a link is not made of one. */
    static @Nullable PlainFilling of(Draft draft, FilledForm form) {
        List<OrderWord> words = OrderWords.of(draft).all();
        for (OrderWord word : words) {
            if (!PlainWords.arePlain(word.written(), word.folded())) {
                return null;
            }
        }
        List<URI> pages = draft.facts().trackingPages();
        String page = pages.isEmpty() ? null : pages.get(0).toString();
        String number = page == null ? null : numberIn(page, words);
        return pages.size() > 1 || (page != null && number == null) ? null : of(words, form.values(), page, number);
    }

    private static @Nullable PlainFilling of(
            List<OrderWord> words, List<String> values, @Nullable String page, @Nullable String number) {
        Map<String, Integer> places = new HashMap<>();
        words.forEach(word -> places.put(word.written(), NOWHERE));
        List<String> key = new ArrayList<>(values.size());
        for (int hole = 0; hole < values.size(); hole++) {
            String value = values.get(hole);
            Integer known = places.get(value);
            if (known != null) {
                int first = known == NOWHERE ? hole : known;
                places.put(value, first);
                key.add(SIGN + Integer.toString(first));
            } else if (value.chars().anyMatch(c -> StandIns.isSign((char) c))) {
                return null;
            } else {
                key.add(value.equals(page) && number != null ? value.replace(number, SIGN_OF_NUMBER) : value);
            }
        }
        places.values().removeIf(first -> first == NOWHERE);
        return new PlainFilling(words, places, key, number);
    }

    private static @Nullable String numberIn(String page, List<OrderWord> words) {
        for (OrderWord word : words) {
            String written = word.written();
            if (isNumber(word) && page.contains(written) && page.indexOf(written) == page.lastIndexOf(written)) {
                return written;
            }
        }
        return null;
    }

    private static boolean isNumber(OrderWord word) {
        return word.written().length() >= SHORTEST_NUMBER
                && word.written().length() == word.folded().length()
                && Letters.arePlain(word.folded())
                && word.folded().chars().anyMatch(c -> Letters.isDigit((char) c));
    }
}
