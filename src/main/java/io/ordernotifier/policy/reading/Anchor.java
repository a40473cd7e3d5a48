package io.ordernotifier.policy.reading;

import io.ordernotifier.policy.Span;
import java.util.List;

/**
 * Something in the HTML that leads elsewhere when it is clicked.
 *
 * @param address where to, decoded
 * @param tag where its start tag stands
 * @param words the visible words in it
 * @param images the images in it
 */
public record Anchor(String address, Span tag, String words, List<Image> images) {
    public Anchor {
        images = List.copyOf(images);
    }
}
