package io.ordernotifier.policy.reading;

import java.util.List;

/**
 * The HTML part, read once.
 *
 * @param visible what a buyer sees, a line for each block
 * @param hidden what stands there without being shown, comments included
 * @param styles the style sheets in it; style attributes are among the attributes
 * @param attributes every attribute of every element
 */
public record ReadHtml(
        Passage visible,
        List<Passage> hidden,
        List<Passage> styles,
        List<Attribute> attributes,
        List<Anchor> anchors,
        List<Image> images) {
    public ReadHtml {
        hidden = List.copyOf(hidden);
        styles = List.copyOf(styles);
        attributes = List.copyOf(attributes);
        anchors = List.copyOf(anchors);
        images = List.copyOf(images);
    }
}
