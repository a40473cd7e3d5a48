package io.ordernotifier.policy.links;

import io.ordernotifier.policy.reading.Letters;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A dot of a host name written so that programs do not see it.
 *
 * @param end where the next label starts, or -1 where there is no dot
 * @param word the word it is written with, or a sign for one that is no word of any language
 */
record DisguisedDot(int end, String word) {
    static final DisguisedDot NONE = new DisguisedDot(-1, "");

    /** Between brackets or among ideographs nobody writes it but to hide an address. */
    static final String SIGN = "";

    private static final List<String> WORDS = List.of("dot", "punkt", "point", "punto", "ponto");

    /** The ends of host names that are no words of a sentence in that language. */
    private static final Set<String> COMMON_ENDS = Set.of(
            "com", "net", "org", "shop", "store", "online", "site", "info", "biz", "xyz", "top", "club", "vip", "cn",
            "jp", "tw", "uk", "eu", "fr", "io", "co", "app", "cc", "hk", "ch", "link");

    private static final Map<String, Set<String>> OWN_ENDS = Map.of(
            "dot", Set.of("de", "es", "it", "me", "us", "tv", "ca"),
            "punkt", Set.of("de", "at"),
            "point", Set.of("be", "ca"),
            "punto", Set.of("it", "es", "mx"),
            "ponto", Set.of("br"));

    /** Whether there may be one after the label that ends at {@code at}: seldom, and cheaply seen. */
    static boolean mayStandAt(String text, int at) {
        int from = Runs.skipSpace(text, at);
        if (from >= text.length()) {
            return false;
        }
        char c = text.charAt(from);
        return switch (c) {
            case 'd' -> text.startsWith("dot", from);
            case 'p' -> text.startsWith("pu", from) || text.startsWith("po", from);
            case '[', '(', '{', '<', '.' -> true;
            case ',', '&', '%' -> DotSigns.mayBe(text, at, from);
            default -> c >= 128;
        };
    }

    /** "Connect the dot com cable" names no host. */
    private static final Set<String> NO_LABELS =
            Set.of("the", "a", "an", "this", "that", "every", "each", "one", "big");

    static boolean isCommonEnd(String end) {
        return COMMON_ENDS.contains(end);
    }

    /** The disguised dot after the label that ends at {@code at}. */
    static DisguisedDot at(String text, int at) {
        int from = Runs.skipSpace(text, at);
        if (from >= text.length()) {
            return NONE;
        }
        char c = text.charAt(from);
        int closing = "[({<【「〔《".indexOf(c);
        if (closing >= 0) {
            return bracketed(text, from + 1, "])}>】」〕》".charAt(closing));
        }
        DisguisedDot sign = DotSigns.at(text, at, from);
        if (sign.end() >= 0) {
            return sign;
        }
        if (c == '.' && from > at) {
            return new DisguisedDot(Runs.skipSpace(text, from + 1), "dot");
        }
        if (from > at) {
            for (String word : WORDS) {
                int end = from + word.length();
                if (text.startsWith(word, from) && end < text.length() && text.charAt(end) == ' ') {
                    return new DisguisedDot(end + 1, word);
                }
            }
        }
        return NONE;
    }

    private static DisguisedDot bracketed(String text, int at, char closing) {
        int from = Runs.skipSpace(text, at);
        for (String word : List.of(".", "dot", "punkt", "point", "punto", "ponto", "点", "點", "ドット", "。", ",")) {
            if (text.startsWith(word, from)) {
                int end = Runs.skipSpace(text, from + word.length());
                if (end < text.length() && text.charAt(end) == closing) {
                    return new DisguisedDot(Runs.skipSpace(text, end + 1), SIGN);
                }
            }
        }
        return NONE;
    }

    /** Of two dots of one name the one that could sooner be an ordinary word. */
    DisguisedDot weaker(DisguisedDot other) {
        return end < 0 || word.equals(SIGN) ? other : this;
    }

    /** Whether labels with such a dot are a host name. */
    boolean admits(String host, String text, int end) {
        String last = host.substring(host.lastIndexOf('.') + 1);
        String first = host.substring(0, host.indexOf('.'));
        if (first.length() < 2 && word.equals(SIGN) && !COMMON_ENDS.contains(last)) {
            return false;
        }
        if (word.equals("dot") && NO_LABELS.contains(first)) {
            return false;
        }
        if (word.equals(SIGN)) {
            return HostNames.isName(host, host);
        }
        if (DotSigns.contain(word)) {
            return DotSigns.admits(word, host, text, end);
        }
        if (word.equals("dot")
                && end + 1 < text.length()
                && text.charAt(end) == '/'
                && Letters.isWordCharacter(text.charAt(end + 1))) {
            return HostNames.isName(host, host);
        }
        boolean ends = COMMON_ENDS.contains(last)
                || (OWN_ENDS.getOrDefault(word, Set.of()).contains(last)
                        && (!isWordOf(last) || !SentenceJoins.wordFollows(text, end)));
        return ends && HostNames.isName(host, host);
    }

    /** Whether an end is also a word where the dot has that name: "un punto es …", "the dot it has". */
    private boolean isWordOf(String end) {
        return (word.equals("punto") && end.equals("es")) || word.equals("dot") || word.equals("point");
    }
}
