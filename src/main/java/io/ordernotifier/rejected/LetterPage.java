package io.ordernotifier.rejected;

import java.util.List;
import java.util.Map;

/**
 * All that is shown of a letter.
 *
 * @param text for people
 * @param fields for machines
 */
public record LetterPage(List<String> text, Map<String, Object> fields) {
    public LetterPage {
        text = List.copyOf(text);
    }
}
