package io.ordernotifier.policy.links;

import io.ordernotifier.policy.reading.Letters;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Signs that stand for the dot of a host name: ideographic and raised dots, a comma, a dot in the code of web pages. */
final class DotSigns {
    private static final String MARK = "·";
    private static final String MARK_APART = " · ";
    private static final String COMMA = ",";
    private static final String CODE = "&";
    private static final Set<String> ALL = Set.of(MARK, MARK_APART, COMMA, CODE);

    /** Written for nothing else among Latin letters. */
    private static final List<String> DOTS = List.of("点", "點", "ドット", "どっと");
    /** They also end a sentence or part the items of a list. */
    private static final String MARKS = "。・•∙⋅";

    private static final Pattern LISTED = Pattern.compile("\\h[·•∙⋅・‧]\\h");

    private static final List<String> CODES = List.of("&period;", "%2e");
    private static final int LONGEST_CODE = 9;
    private static final int SHORTEST_LABEL = 3;
    private static final int LONG_NAME = 10;

    private DotSigns() {}

    /** Whether a sign that is also in everyday use, a comma or the start of a code, may be one here. */
    static boolean mayBe(String text, int label, int at) {
        return text.charAt(at) == ',' ? !comma(text, label, at).equals(DisguisedDot.NONE) : codeEnd(text, at) > 0;
    }

    /** The one that begins at {@code at}, after a label that ends at {@code label}. */
    static DisguisedDot at(String text, int label, int at) {
        for (String dot : DOTS) {
            if (text.startsWith(dot, at)) {
                return new DisguisedDot(Runs.skipSpace(text, at + dot.length()), DisguisedDot.SIGN);
            }
        }
        char c = text.charAt(at);
        if (MARKS.indexOf(c) >= 0) {
            return new DisguisedDot(Runs.skipSpace(text, at + 1), isSpaced(text, label, at) ? MARK_APART : MARK);
        }
        if (c == ',') {
            return comma(text, label, at);
        }
        int code = at == label ? codeEnd(text, at) : 0;
        return code > 0 ? new DisguisedDot(code, CODE) : DisguisedDot.NONE;
    }

    /** Whether a disguised dot is called so that is one of these. */
    static boolean contain(String sign) {
        return ALL.contains(sign);
    }

    /** Whether labels with one of these are a host name. */
    static boolean admits(String sign, String host, String text, int end) {
        String last = host.substring(host.lastIndexOf('.') + 1);
        boolean certain = HostNames.NO_WORDS.contains(last) && !isPort(text, end);
        boolean follows = SentenceJoins.wordFollows(text, end);
        boolean meant = switch (sign) {
            case CODE -> HostNames.isMeantAsHost(host, host, text, end) || followsPath(text, end);
            case MARK -> host.indexOf('.') >= 2 && !(HostNames.isWord(last) && follows);
            case MARK_APART -> certain;
            default ->
                host.startsWith("www.")
                        || (host.indexOf('.') >= SHORTEST_LABEL && certain && (last.equals("com") || !follows))
                        || (host.length() >= LONG_NAME && DisguisedDot.isCommonEnd(last) && !follows);
        };
        return meant && HostNames.isName(host, host);
    }

    /** Whether raised dots with spaces around them part the items of a list, "Home · Shop · Online"; they fold to plain ones. */
    static boolean partList(String written, String text, int end) {
        int last = end;
        while (last > 0 && Letters.isWordCharacter(text.charAt(last - 1))) {
            last--;
        }
        return LISTED.matcher(written).find()
                && (!HostNames.NO_WORDS.contains(text.substring(last, end)) || isPort(text, end));
    }

    /** "blue, com ports are on its back" */
    private static boolean isPort(String text, int end) {
        int next = end < text.length() && (text.charAt(end) == '-' || text.charAt(end) == ' ') ? end + 1 : end;
        return text.startsWith("port", next) || text.startsWith("'", end);
    }

    private static boolean followsPath(String text, int end) {
        return end + 1 < text.length() && text.charAt(end) == '/' && Letters.isWordCharacter(text.charAt(end + 1));
    }

    private static boolean isSpaced(String text, int label, int at) {
        return at > label || (at + 1 < text.length() && text.charAt(at + 1) == ' ');
    }

    /** "lamps,com", "lamps , com": a sentence has its space behind the comma alone. */
    private static DisguisedDot comma(String text, int label, int at) {
        int next = Runs.skipSpace(text, at + 1);
        boolean asInSentences = at == label && next > at + 1;
        boolean web = text.startsWith("www", label - 3)
                || HostNames.NO_WORDS.contains(text.substring(next, Runs.endOfWord(text, next)));
        return web && !asInSentences && next < text.length() ? new DisguisedDot(next, COMMA) : DisguisedDot.NONE;
    }

    /** Where the code of a dot ends that begins there, or 0: a number between ampersand and semicolon, or %2e. */
    private static int codeEnd(String text, int at) {
        for (String code : CODES) {
            if (text.startsWith(code, at)) {
                return at + code.length();
            }
        }
        int end = at;
        while (end < text.length() && end < at + LONGEST_CODE && text.charAt(end) != ';') {
            end++;
        }
        return text.startsWith("&#", at) && text.startsWith(";", end) && isDot(text.substring(at + 2, end))
                ? end + 1
                : 0;
    }

    private static boolean isDot(String number) {
        String digits = number.startsWith("x") ? number.substring(1) : number;
        String shortest = digits.replaceFirst("^0+", "");
        return shortest.equals(number.startsWith("x") ? "2e" : "46");
    }
}
