package io.ordernotifier.policy.rules;

import io.ordernotifier.policy.reading.Letters;
import io.ordernotifier.policy.reading.Passage;
import java.util.ArrayList;
import java.util.List;

/** What a style loads: {@code url(…)} and {@code @import "…"}. */
final class CssAddresses {

    /** An address and where it, with what loads it, stands in the style. */
    record Address(String target, int from, int to) {}

    /** More than any rule names. */
    private static final int MOST = 200;

    private CssAddresses() {}

    /** What was found, as it is kept with its passage. */
    private record Found(List<Address> addresses) {}

    /** Those in a style. */
    static List<Address> in(Passage style) {
        return style.once(Found.class, each -> new Found(in(each.text()))).addresses();
    }

    /** Escapes are read as browsers read them: <code>u\\72l(…)</code> is <code>url(…)</code>. */
    static List<Address> in(String written) {
        CssText text = CssText.of(written);
        List<Address> addresses = loaded(text.text());
        addAbsolute(text.text(), addresses);
        return addresses.stream()
                .map(address -> new Address(address.target(), text.start(address.from()), text.end(address.to())))
                .toList();
    }

    /** Absolute addresses in strings outside of url(…), as in {@code image-set("https://…" 1x)}. */
    private static void addAbsolute(String css, List<Address> addresses) {
        int taken = 0;
        int next = 0;
        for (int at = 0; at < css.length(); at++) {
            char quote = css.charAt(at);
            if (quote != '"' && quote != '\'') {
                continue;
            }
            int end = css.indexOf(quote, at + 1);
            String string = css.substring(at + 1, end < 0 ? css.length() : end).strip();
            while (next < addresses.size() && addresses.get(next).to() <= at) {
                next++;
            }
            boolean within = next < addresses.size() && addresses.get(next).from() <= at;
            if (!within && isAbsolute(string)) {
                addresses.add(next, new Address(string, at, end < 0 ? css.length() : end + 1));
                next++;
                taken++;
            }
            if (end < 0 || taken == MOST) {
                return;
            }
            at = end;
        }
    }

    private static boolean isAbsolute(String string) {
        return string.startsWith("//")
                || string.regionMatches(true, 0, "http:", 0, 5)
                || string.regionMatches(true, 0, "https:", 0, 6);
    }

    private static List<Address> loaded(String css) {
        List<Address> addresses = new ArrayList<>();
        String lower = Letters.small(css);
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
