package io.ordernotifier.policy.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a style loads: {@code url(…)} and {@code @import "…"}. */
final class CssAddresses {

    /** An address and where it, with what loads it, stands in the style. */
    record Address(String target, int from, int to) {}

    private CssAddresses() {}

    static List<Address> in(String css) {
        List<Address> addresses = new ArrayList<>();
        String lower = css.toLowerCase(Locale.ROOT);
        if (lower.length() != css.length()) {
            lower = css; // a letter whose lower case is longer: compare as written
        }
        int at = 0;
        int url = lower.indexOf("url(");
        int imported = lower.indexOf("@import");
        while (url >= 0 || imported >= 0) {
            if (imported >= 0 && (url < 0 || imported < url)) {
                at = importAt(css, imported, addresses);
                imported = lower.indexOf("@import", at);
            } else {
                at = urlAt(css, url, addresses);
                url = lower.indexOf("url(", at);
            }
            // An import may have taken an url(…) with it, or the other way round.
            url = url >= 0 && url < at ? lower.indexOf("url(", at) : url;
            imported = imported >= 0 && imported < at ? lower.indexOf("@import", at) : imported;
        }
        return addresses;
    }

    private static int urlAt(String css, int from, List<Address> addresses) {
        int end = css.indexOf(')', from);
        int to = end < 0 ? css.length() : end + 1;
        addresses.add(new Address(unquoted(css.substring(from + 4, end < 0 ? css.length() : end)), from, to));
        return to;
    }

    private static int importAt(String css, int from, List<Address> addresses) {
        int start = from + "@import".length();
        while (start < css.length() && css.charAt(start) <= ' ') {
            start++;
        }
        if (css.regionMatches(true, start, "url(", 0, 4)) {
            return start;
        }
        int end = start;
        while (end < css.length() && css.charAt(end) != ';' && css.charAt(end) != '}') {
            end++;
        }
        addresses.add(new Address(unquoted(css.substring(start, end)), from, end));
        return end;
    }

    private static String unquoted(String value) {
        String stripped = value.strip();
        boolean quoted = stripped.length() >= 2
                && (stripped.charAt(0) == '"' || stripped.charAt(0) == '\'')
                && stripped.charAt(stripped.length() - 1) == stripped.charAt(0);
        return quoted ? stripped.substring(1, stripped.length() - 1).strip() : stripped;
    }
}
