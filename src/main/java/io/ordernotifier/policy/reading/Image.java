package io.ordernotifier.policy.reading;

import io.ordernotifier.policy.Span;
import java.util.List;

/**
 * A picture in the HTML.
 *
 * @param tag where its start tag stands
 * @param names all that says what it shows: file name, alternative text, title, class, id
 * @param labels the passages shown with it or in its place
 * @param mapped whether areas of it lead elsewhere
 */
public record Image(Span tag, String names, List<Passage> labels, boolean mapped) {
    public Image {
        labels = List.copyOf(labels);
    }
}
