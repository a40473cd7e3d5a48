package io.ordernotifier.policy.reading;

import io.ordernotifier.policy.Span;
import java.util.List;

/**
 * Something in the HTML that leads elsewhere when it is clicked.
 *
 * @param address where to, decoded
 * @param tag where its start tag stands
 * @param names all that says what it is: class, id, title, also of the two elements around it; anchors share them
 * @param pictured whether its style shows a picture
 * @param images the images in it
 */
public record Anchor(String address, Span tag, List<String> names, boolean pictured, List<Image> images) {
    public Anchor {
        names = List.copyOf(names);
        images = List.copyOf(images);
    }
}
