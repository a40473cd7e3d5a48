package io.ordernotifier.policy.rules;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether a place in HTML is set as a name over a shop's door is: in a heading, large, or bold in the middle. */
final class Banner {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "figcaption");
    private static final Set<String> BOLD = Set.of("b", "strong");
    private static final Set<String> WITHOUT_END =
            Set.of("br", "hr", "img", "input", "meta", "link", "!doctype", "wbr");

    /** From here on a size in pixels is more than that of a letter's text. */
    private static final double LARGE_PIXELS = 18;

    /** How many elements around a place are looked at, and how far back. */
    private static final int AROUND = 3;

    private static final int FAR = 1000;

    private Banner() {}

    /** Whether the place lies in a heading. */
    static boolean isHeaded(String html, int place) {
        return look(html, place, false);
    }

    /** Whether the place lies in a heading or in words that stand out as much. */
    static boolean standsOut(String html, int place) {
        return look(html, place, true);
    }

    /** Goes back from tag to tag; an element that ended before the place is not around it. */
    private static boolean look(String html, int place, boolean styled) {
        int ended = 0;
        int around = 0;
        boolean bold = false;
        int at = place;
        while (around < AROUND && place - at < FAR) {
            at = html.lastIndexOf('<', at - 1);
            String tag = at < 0 ? null : tag(html, at, place);
            if (tag == null) {
                return false;
            }
            String name = name(tag);
            if (tag.startsWith("</")) {
                ended++;
            } else if (ended > 0 && !WITHOUT_END.contains(name)) {
                ended--;
            } else if (!WITHOUT_END.contains(name)) {
                around++;
                bold |= BOLD.contains(name);
                if (HEADINGS.contains(name) || (styled && (isLarge(tag) || (bold && isMiddle(name, tag))))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable String tag(String html, int start, int place) {
        int end = html.indexOf('>', start);
        return end < 0 || end >= place ? null : html.substring(start, end).toLowerCase(Locale.ROOT);
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
