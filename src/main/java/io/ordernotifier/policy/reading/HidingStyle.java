package io.ordernotifier.policy.reading;

import org.jsoup.nodes.Element;

/** Whether an element's own style takes it out of sight. Style sheets are not computed: mail programs often drop them. */
final class HidingStyle {
    private HidingStyle() {}

    static boolean hides(Element element) {
        String style = element.attr("style");
        if (style.isEmpty()) {
            return isSize(element, "0") && element.normalName().equals("font");
        }
        boolean hidden = false;
        for (String declaration : Letters.small(style).split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                String value = declaration
                        .substring(colon + 1)
                        .replace("!important", "")
                        .strip();
                hidden |= hides(declaration.substring(0, colon).strip(), value);
            }
        }
        return hidden || hasNoContrast(Letters.small(style));
    }

    private static boolean hides(String property, String value) {
        return switch (property) {
            case "display" -> value.equals("none");
            case "visibility" -> value.equals("hidden") || value.equals("collapse");
            case "opacity", "font-size", "max-height", "max-width", "line-height" -> isNothing(value, property);
            case "height", "width" -> false; // overflowing text stays visible
            case "mso-hide" -> value.equals("all");
            case "color" -> value.equals("transparent") || isClear(value);
            case "text-indent", "left", "top", "margin-left" -> isFarAway(value);
            case "clip" -> value.replace(" ", "").startsWith("rect(0");
            default -> false;
        };
    }

    private static boolean isNothing(String value, String property) {
        double number = leadingNumber(value);
        // One pixel is as good as none, except as a line height, where it is a factor.
        return (number == 0 && !property.equals("line-height"))
                || (property.equals("font-size") && number <= 1 && value.endsWith("px"));
    }

    private static boolean isClear(String value) {
        String compact = value.replace(" ", "");
        return compact.startsWith("rgba(") && (compact.endsWith(",0)") || compact.endsWith(",0.0)"));
    }

    private static boolean isFarAway(String value) {
        return leadingNumber(value) <= -900;
    }

    /** The number a value starts with, or not a number. */
    private static double leadingNumber(String value) {
        int end = 0;
        while (end < value.length()
                && end < 12
                && (Letters.isDigit(value.charAt(end))
                        || value.charAt(end) == '.'
                        || (value.charAt(end) == '-' && end == 0))) {
            end++;
        }
        try {
            return Double.parseDouble(value.substring(0, end));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** White on white: the same colour given for text and background of one element, or white text with no background. */
    private static boolean hasNoContrast(String style) {
        String color = "";
        String background = "";
        for (String declaration : style.split(";", -1)) {
            String compact =
                    declaration.replace(" ", "").replace("!important", "").strip();
            if (compact.startsWith("color:")) {
                color = named(compact.substring("color:".length()));
            } else if (compact.startsWith("background-color:")) {
                background = named(compact.substring("background-color:".length()));
            } else if (compact.startsWith("background:")) {
                background = named(compact.substring("background:".length()));
            }
        }
        return !color.isEmpty() && color.equals(background);
    }

    private static String named(String color) {
        return switch (color) {
            case "white", "#ffffff", "rgb(255,255,255)" -> "#fff";
            case "black", "#000000", "rgb(0,0,0)" -> "#000";
            default -> color;
        };
    }

    private static boolean isSize(Element element, String size) {
        return element.attr("size").equals(size);
    }
}
