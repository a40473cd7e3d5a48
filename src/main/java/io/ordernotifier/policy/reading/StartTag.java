package io.ordernotifier.policy.reading;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a start tag says, read once: the parser repeats an element where it mends nesting, many elements have the same one around
 * them, and attributes may be long.
 */
final class StartTag {
    private static final Set<String> NEVER_SHOWN =
            Set.of("head", "title", "template", "datalist", "noframes", "noembed");

    private final Element element;
    private final boolean hidden;
    private @Nullable String names;
    private @Nullable String around;

    StartTag(Element element) {
        this.element = element;
        this.hidden =
                NEVER_SHOWN.contains(element.normalName()) || element.hasAttr("hidden") || HidingStyle.hides(element);
    }

    /** Whether it takes the element out of sight. */
    boolean hides() {
        return hidden;
    }

    /** All that says what the element is or shows. */
    String names() {
        String known = names;
        if (known == null) {
            known = joined(List.of("src", "alt", "title", "class", "id", "name", "data-src", "aria-label"));
            names = known;
        }
        return known;
    }

    /** What it says of the elements in it. */
    String namesAround() {
        String known = around;
        if (known == null) {
            known = joined(List.of("class", "id"));
            around = known;
        }
        return known;
    }

    /** Whether its style shows a picture. */
    boolean isPictured() {
        return Letters.small(element.attr("style")).contains("url(");
    }

    private String joined(List<String> attributes) {
        StringBuilder joined = new StringBuilder();
        for (String attribute : attributes) {
            joined.append(element.attr(attribute)).append(' ');
        }
        return joined.toString();
    }
}
