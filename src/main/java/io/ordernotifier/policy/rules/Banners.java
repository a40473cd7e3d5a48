package io.ordernotifier.policy.rules;

import io.ordernotifier.policy.reading.Letters;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells of places in an HTML part whether they are set as a name over a shop's door is: in a heading, large, or bold in the middle. */
final class Banners {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "figcaption");
    private static final Set<String> BOLD = Set.of("b", "strong");
    private static final Set<String> WITHOUT_END =
            Set.of("br", "hr", "img", "input", "meta", "link", "!doctype", "wbr");

    /** From here on a size in pixels is more than that of a letter's text. */
    private static final double LARGE_PIXELS = 18;

    /** How many elements around a place are looked at, and how far back. */
    private static final int AROUND = 3;

    private static final int FAR = 1000;

    private final String html;
    private @Nullable TagPlaces places;
    /** By the number of the tag: each is read once, however many places it is around. */
    private final Map<Integer, Tag> tags = new HashMap<>();

    Banners(String html) {
        this.html = html;
    }

    /** What of a tag counts here. */
    private record Tag(
            boolean closing, boolean endless, boolean heading, boolean bold, boolean large, boolean middle) {}

    /** Whether the place lies in a heading. */
    boolean isHeaded(int place) {
        return look(place, false);
    }

    /** Whether the place lies in a heading or in words that stand out as much. */
    boolean standsOut(int place) {
        return look(place, true);
    }

    /** Goes back from tag to tag; an element that ended before the place is not around it. */
    private boolean look(int place, boolean styled) {
        int ended = 0;
        int around = 0;
        boolean bold = false;
        int at = place;
        TagPlaces known = places();
        int index = known.countBefore(place);
        while (around < AROUND && place - at < FAR) {
            index--;
            if (index < 0 || known.end(index) >= place) {
                return false;
            }
            at = known.start(index);
            Tag tag = tags.computeIfAbsent(index, each -> tag(known.start(each), known.end(each)));
            if (tag.closing()) {
                ended++;
            } else if (ended > 0 && !tag.endless()) {
                ended--;
            } else if (!tag.endless()) {
                around++;
                bold |= tag.bold();
                if (tag.heading() || (styled && (tag.large() || (bold && tag.middle())))) {
                    return true;
                }
            }
        }
        return false;
    }

    private TagPlaces places() {
        TagPlaces known = places;
        if (known == null) {
            known = new TagPlaces(html);
            places = known;
        }
        return known;
    }

    private Tag tag(int start, int end) {
        String tag = Letters.small(html.substring(start, end));
        String name = name(tag);
        return new Tag(
                tag.startsWith("</"),
                WITHOUT_END.contains(name),
                HEADINGS.contains(name),
                BOLD.contains(name),
                isLarge(tag),
                isMiddle(name, tag));
    }

    private static String name(String tag) {
        int start = tag.startsWith("</") ? 2 : 1;
        int end = start;
        while (end < tag.length() && !Character.isWhitespace(tag.charAt(end)) && tag.charAt(end) != '/') {
            end++;
        }
        return tag.substring(Math.min(start, end), end);
    }

    private static boolean isMiddle(String name, String tag) {
        return name.equals("center") || tag.contains("align=\"center\"") || tag.contains("text-align:center");
    }

    private static boolean isLarge(String tag) {
        String css = tag.replace(" ", "");
        int at = css.indexOf("font-size:");
        at = at < 0 ? css.indexOf("font:") : at;
        int end = at < 0 ? -1 : css.indexOf("px", at);
        int digit = end;
        while (digit > at && digit > 0 && (Character.isDigit(css.charAt(digit - 1)) || css.charAt(digit - 1) == '.')) {
            digit--;
        }
        try {
            return end > digit && Double.parseDouble(css.substring(digit, end)) >= LARGE_PIXELS;
        } catch (NumberFormatException e) {
            return false; // "1.2.3px" is no size
        }
    }
}
