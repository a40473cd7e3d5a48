package io.ordernotifier.policy.links;

import io.ordernotifier.policy.links.Link.Form;
import io.ordernotifier.policy.reading.FoldedText;
import io.ordernotifier.policy.reading.Folding;
import io.ordernotifier.policy.reading.Letters;
import io.ordernotifier.policy.reading.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the addresses in a folded text in one pass from left to right: run by run of the characters that host names are
 * made of, looking at what stands next to each run.
 */
public final class LinkScanner {
    /** Schemes whose name alone says where it leads; a space may stand in it. */
    private static final Set<String> WEB_SCHEMES = Set.of(
            "http", "https", "hxxp", "hxxps", "hxtp", "hxtps", "htxp", "htxps", "ttp", "ttps", "ftp", "fxp", "ftps");
    /** Schemes without slashes that start a program. */
    private static final Set<String> OPAQUE_SCHEMES = Set.of(
            "mailto",
            "tel",
            "sms",
            "smsto",
            "callto",
            "facetime",
            "whatsapp",
            "skype",
            "viber",
            "javascript",
            "vbscript",
            "data",
            "weixin",
            "wechat",
            "magnet",
            "bitcoin",
            "sip",
            "sips",
            "xmpp",
            "itms-apps",
            "market",
            "alipays");

    private static final List<String> MAIL_SIGNS = List.of(
            "@",
            "(at)",
            "[at]",
            "{at}",
            "<at>",
            "(a)",
            "(@)",
            "[@]",
            "(ät)",
            "arroba",
            "arobase",
            "arrobase",
            "chiocciola",
            "klammeraffe",
            "小老鼠",
            "あっと",
            "アットマーク");

    /** Ends of host names that are words of no language. */
    private static final Set<String> NO_WORDS = Set.of("com", "net", "org", "cn");

    private static final List<String> IDEOGRAPHIC_ENDS = List.of("中国", "中國", "网址", "网店", "商城", "在线", "网络", "中文网");

    private static final int LONGEST_DISGUISE = 6;
    private static final String DASHED = "-dot-";
    private static final int SHORTEST_SPELLED = 6;
    private static final int LONGEST_SPELLED = 128;
    private static final int LONGEST_HOST = 253;

    private final FoldedText folded;
    private final String text;
    private final List<Link> links = new ArrayList<>();
    private final SpacedName spacedName = new SpacedName();

    /** Where the characters that stand alone end, among which no name was found. */
    private int spelled;

    private LinkScanner(FoldedText folded) {
        this.folded = folded;
        this.text = folded.text();
    }

    /** What was found, as it is kept with its passage. */
    private record Scanned(List<Link> links) {}

    /** All addresses in the folded text of a passage, in the order of the text, none inside another. */
    public static List<Link> scan(Passage passage) {
        return passage.once(Scanned.class, each -> new Scanned(List.copyOf(scan(each.folded()))))
                .links();
    }

    static List<Link> scan(FoldedText folded) {
        LinkScanner scanner = new LinkScanner(folded);
        int at = 0;
        while (at < scanner.text.length()) {
            at = isHostCharacter(scanner.text.charAt(at)) ? scanner.readRun(at) : at + 1;
        }
        return scanner.links;
    }

    /** Looks at the run that starts here; returns where to go on. */
    private int readRun(int start) {
        int spaced = spacedName.end(text, start);
        if (spaced > 0) {
            return add(start, endOfPathOrPort(spaced), Form.DISGUISED);
        }
        int end = endOfWord(start);
        if (end - start > 1 && isQuietAt(end) && !isWww(start, end)) {
            return end;
        }
        end = endOfRun(end);
        int afterScheme = afterScheme(start, end);
        if (afterScheme > 0) {
            return add(schemeStart(start, end), endOfAddress(afterScheme), Form.WITH_SCHEME);
        }
        if (end + 1 < text.length() && text.charAt(end) == '@' && isHostCharacter(text.charAt(end + 1))) {
            return readMailAddress(start, end);
        }
        int segment = start;
        int link = readTornApart(start, end);
        while (segment < end && link < 0) {
            int segmentEnd = endOfSegment(segment, end);
            link = readSegment(segment, segmentEnd, segmentEnd == end);
            segment = afterDots(segmentEnd, end);
        }
        return link < 0 ? end : link;
    }

    /** Names that are written in pieces: none of them is one run of characters. */
    private int readTornApart(int start, int end) {
        if (end >= text.length()) {
            return -1;
        }
        int link = end == start + 1 && start >= spelled ? readSpelledOut(start) : -1;
        link = link < 0 ? readSpaced(start, end) : link;
        link = link < 0 ? readBroken(start, end) : link;
        return link < 0 ? readIdeographicEnd(start, end) : link;
    }

    /** "w w w . l a m p s . c o m" */
    private int readSpelledOut(int start) {
        StringBuilder host = new StringBuilder();
        int at = start;
        int end = start;
        while (at < text.length() && at < start + LONGEST_SPELLED && isAlone(at)) {
            host.append(text.charAt(at));
            end = at + 1;
            at += 2;
        }
        // Of a run that is longer than a name, the second half may yet begin one.
        spelled = at < start + LONGEST_SPELLED ? end : start + LONGEST_SPELLED / 2;
        return host.length() >= SHORTEST_SPELLED && HostNames.isName(host.toString(), host.toString())
                ? add(start, end, Form.DISGUISED)
                : -1;
    }

    private boolean isAlone(int at) {
        return isHostCharacter(text.charAt(at)) && (at + 1 == text.length() || isBlank(at + 1));
    }

    /** "www lamps com" */
    private int readSpaced(int start, int end) {
        if (!isWww(start, end) || !isBlank(end)) {
            return -1;
        }
        int name = endOfRun(end + 1);
        if (name == end + 1 || name >= text.length() || !isBlank(name)) {
            return -1;
        }
        int tail = endOfRun(name + 1);
        return DisguisedDot.isCommonEnd(text.substring(name + 1, tail))
                ? add(start, endOfPathOrPort(tail), Form.DISGUISED)
                : -1;
    }

    /** "www.lamps. com", "lamps. com/shop": broken at its last dot. */
    private int readBroken(int start, int end) {
        boolean broken = end - start > 2
                && text.charAt(end - 1) == '.'
                && Letters.isWordCharacter(text.charAt(end - 2))
                && isBlank(end);
        if (!broken) {
            return -1;
        }
        int tail = end + 1;
        while (tail < text.length() && Letters.isPlain(text.charAt(tail))) {
            tail++;
        }
        String last = text.substring(end + 1, tail);
        int extended = endOfPathOrPort(tail);
        boolean meant = text.startsWith("www.", start)
                ? DisguisedDot.isCommonEnd(last)
                : extended > tail && NO_WORDS.contains(last);
        return meant ? add(start, extended, Form.DISGUISED) : -1;
    }

    /** "lamps.中国", "灯具.网店" */
    private int readIdeographicEnd(int start, int end) {
        if (text.charAt(end - 1) != '.' || !isIdeographAt(end)) {
            return -1;
        }
        boolean labelled = end - start > 1 || (start > 0 && Folding.isIdeographic(text.charAt(start - 1)));
        if (!labelled) {
            return -1;
        }
        for (String last : IDEOGRAPHIC_ENDS) {
            int after = end + last.length();
            if (text.startsWith(last, end) && !Letters.continues(text, after) && !isIdeographAt(after)) {
                return add(start, endOfPathOrPort(after), Form.PLAIN);
            }
        }
        return -1;
    }

    private boolean isIdeographAt(int at) {
        return at < text.length() && Folding.isIdeographic(text.charAt(at));
    }

    private boolean isBlank(int at) {
        char c = text.charAt(at);
        return c == ' ' || c == FoldedText.LINE_END;
    }

    private boolean isWww(int start, int end) {
        return end - start == 3 && text.startsWith("www", start);
    }

    /** The run, or as much of it as is a plain word. */
    private int endOfWord(int start) {
        int end = start;
        while (end < text.length() && Letters.isPlain(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether a word ends here after which no address goes on: what follows is another word or the next clause. Most do. */
    private boolean isQuietAt(int end) {
        if (end + 1 >= text.length()) {
            return end == text.length();
        }
        char c = text.charAt(end);
        if (c == ' ') {
            char next = text.charAt(end + 1);
            return Letters.isPlain(next) && !DisguisedDot.mayStandAt(text, end);
        }
        return c == ',' || c == FoldedText.LINE_END || c == FoldedText.PARAGRAPH_END;
    }

    private int endOfRun(int start) {
        int end = start;
        while (end < text.length() && isHostCharacter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Two dots in a row are no host name but an ellipsis. */
    private int endOfSegment(int from, int end) {
        int at = from;
        while (at < end && !(text.charAt(at) == '.' && at + 1 < end && text.charAt(at + 1) == '.')) {
            at++;
        }
        return at;
    }

    private int afterDots(int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) == '.') {
            at++;
        }
        return at;
    }

    private int readMailAddress(int start, int at) {
        int end = endOfRun(at + 1);
        return text.startsWith("www.", start) ? add(start, endOfAddress(end), Form.PLAIN) : end;
    }

    private int readSegment(int from, int to, boolean last) {
        int start = from;
        int end = to;
        while (start < end && !Letters.isWordCharacter(text.charAt(start))) {
            start++;
        }
        while (end > start && !Letters.isWordCharacter(text.charAt(end - 1))) {
            end--;
        }
        if (start == end || end - start > LONGEST_HOST) {
            return -1;
        }
        int disguised = last && end == to ? readDisguised(start, end) : -1;
        return disguised >= 0 ? disguised : readPlain(start, end);
    }

    private int readPlain(int start, int end) {
        if (!hasDot(start, end)) {
            return isDashed(start, end) ? add(start, endOfPathOrPort(end), Form.DISGUISED) : -1;
        }
        String host = text.substring(start, end);
        boolean address = HostNames.isAddress(host);
        boolean name = !address && HostNames.isName(host, folded.written(start, end));
        if (!address && !name) {
            return -1;
        }
        int extended = endOfPathOrPort(end);
        boolean spelled = extended > end || host.startsWith("www.");
        if (spelled) {
            return add(start, extended, Form.PLAIN);
        }
        boolean meant = address
                ? !HostNames.isVersion(host, text, start)
                        && !HostNames.isPrivate(host)
                        && !HostNames.isAmount(host, text, end)
                : !HostNames.isVersionOfLanguage(host) && HostNames.isMeantAsHost(host, folded.written(start, end));
        return meant ? add(start, end, Form.HOST) : -1;
    }

    private boolean hasDot(int start, int end) {
        int at = start;
        while (at < end && text.charAt(at) != '.') {
            at++;
        }
        return at < end;
    }

    /** "lamps-dot-com" */
    private boolean isDashed(int start, int end) {
        for (int at = start + 1; at + DASHED.length() < end; at++) {
            if (text.charAt(at) == '-' && text.startsWith(DASHED, at)) {
                return NO_WORDS.contains(text.substring(at + DASHED.length(), end));
            }
        }
        return false;
    }

    private int endOfPathOrPort(int end) {
        int at = end;
        if (at + 1 < text.length() && text.charAt(at) == ':' && Letters.isDigit(text.charAt(at + 1))) {
            int port = at + 1;
            while (port < text.length() && Letters.isDigit(text.charAt(port))) {
                port++;
            }
            // "at 10.30: 5 pieces" has a space; a time such as "shop.de:9" is not written.
            at = port - at > 2 ? port : at;
        }
        boolean path = at + 1 < text.length()
                && "/\\?#".indexOf(text.charAt(at)) >= 0
                && (Letters.isWordCharacter(text.charAt(at + 1))
                        || "/?#@%~_".indexOf(text.charAt(at + 1)) >= 0
                        || text.charAt(at) == '/');
        return path ? endOfAddress(at) : at;
    }

    /** "example dot com", "example[.]com", "example点com": several labels with disguised dots between them. */
    private int readDisguised(int start, int firstEnd) {
        if (!DisguisedDot.mayStandAt(text, firstEnd)) {
            return -1;
        }
        StringBuilder host = new StringBuilder(text.substring(start, firstEnd));
        int end = firstEnd;
        DisguisedDot weakest = DisguisedDot.NONE;
        for (int dots = 0; dots < LONGEST_DISGUISE; dots++) {
            DisguisedDot dot = DisguisedDot.at(text, end);
            if (dot.end() < 0 || dot.end() >= text.length() || !Letters.isWordCharacter(text.charAt(dot.end()))) {
                break;
            }
            int labelEnd = endOfRun(dot.end());
            while (labelEnd > dot.end() && !Letters.isWordCharacter(text.charAt(labelEnd - 1))) {
                labelEnd--;
            }
            if (labelEnd - start > LONGEST_HOST) {
                break;
            }
            host.append('.').append(text, dot.end(), labelEnd);
            weakest = weakest.weaker(dot);
            end = labelEnd;
        }
        if (end == firstEnd || !weakest.admits(host.toString(), text, end)) {
            return -1;
        }
        return add(start, endOfPathOrPort(end), Form.DISGUISED);
    }

    /** Where an address goes on after the scheme that ends this run, or 0 where the run ends with none. */
    private int afterScheme(int start, int end) {
        if (!colonFollows(end)) {
            return 0;
        }
        String scheme = text.substring(schemeStart(start, end), end);
        boolean web = WEB_SCHEMES.contains(scheme);
        int at = web ? skip(end, " [(", 2) : end;
        if (scheme.isEmpty() || at >= text.length() || text.charAt(at) != ':') {
            return 0;
        }
        at++;
        if (web) {
            return afterWebScheme(at);
        }
        if (text.startsWith("//", at) && at + 2 < text.length() && text.charAt(at + 2) > ' ') {
            return at + 2;
        }
        boolean opaque = OPAQUE_SCHEMES.contains(scheme)
                && at < text.length()
                && text.charAt(at) > ' '
                && isWrittenSmall(schemeStart(start, end), end);
        return opaque && (!scheme.equals("data") || looksLikeData(at)) ? at : 0;
    }

    /** Most words are no scheme: so much can be seen without looking at the word. */
    private boolean colonFollows(int end) {
        int at = skip(end, " [(", 2);
        return (end < text.length() && text.charAt(end) == ':') || (at < text.length() && text.charAt(at) == ':');
    }

    private int afterWebScheme(int colonEnd) {
        int at = skip(colonEnd, " ])", 2);
        int slashes = skip(at, "/\\", 4);
        at = slashes > at ? skip(slashes, " ", 1) : colonEnd;
        return at < text.length() && (Letters.isWordCharacter(text.charAt(at)) || text.charAt(at) == '[') ? at : 0;
    }

    private int skip(int from, String characters, int most) {
        int at = from;
        while (at < text.length() && at < from + most && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** {@code data:} as in {@code data:text/html,…}, not as in "data:see below". */
    private boolean looksLikeData(int at) {
        for (int i = at; i < text.length() && i < at + 40; i++) {
            char c = text.charAt(i);
            if (c == ',' || c == ';') {
                return true;
            }
            if (!Letters.isPlain(c) && c != '/' && c != '+' && c != '-' && c != '.') {
                return false;
            }
        }
        return false;
    }

    /** "Tel:" opens a line of a letter, "tel:" a telephone. */
    private boolean isWrittenSmall(int start, int end) {
        return folded.written(start, end).contentEquals(text.subSequence(start, end));
    }

    /** A scheme is the letters at the end of the run, after any dot. */
    private int schemeStart(int start, int end) {
        int at = end;
        while (at > start && end - at < 32 && (Letters.isPlain(text.charAt(at - 1)) || text.charAt(at - 1) == '-')) {
            at--;
        }
        return at;
    }

    /** To the last character that programs take into an address, without the punctuation of the sentence around it. */
    private int endOfAddress(int from) {
        int end = from;
        while (end < text.length() && isAddressCharacter(end)) {
            end++;
        }
        String address = text.substring(from, end);
        boolean round = address.indexOf('(') >= 0;
        boolean square = address.indexOf('[') >= 0;
        while (end > from && isClosing(text.charAt(end - 1), round, square)) {
            end--;
        }
        return end;
    }

    /** Whether a last character belongs to the sentence: a closing bracket only where none was opened in the address. */
    private static boolean isClosing(char c, boolean round, boolean square) {
        return switch (c) {
            case ')' -> !round;
            case ']' -> !square;
            default -> ".,;:!?'*_~".indexOf(c) >= 0;
        };
    }

    private boolean isAddressCharacter(int at) {
        char c = text.charAt(at);
        if (c <= ' ' || "\"<>`{}|^".indexOf(c) >= 0) {
            return false;
        }
        if (Letters.isWordCharacter(c)) {
            return true;
        }
        // Punctuation of the sentence, full-width, folds to the same characters as that of addresses.
        return c < 128
                && (folded.isWrittenSo(at) || folded.written(at, at + 1).chars().anyMatch(w -> w < 128));
    }

    private int add(int start, int end, Form form) {
        if ((form == Form.DISGUISED || form == Form.HOST) && isMailHost(start)) {
            return Math.max(start + 1, end); // the rule on ways of contact reads it
        }
        links.add(new Link(start, Math.max(start + 1, end), form));
        return Math.max(start + 1, end);
    }

    /** Whether the sign of a mail address stands before, written so that programs do not see it. */
    private boolean isMailHost(int start) {
        String before = text.substring(Math.max(0, start - 14), start).stripTrailing();
        return MAIL_SIGNS.stream().anyMatch(before::endsWith);
    }

    private static boolean isHostCharacter(char c) {
        return Letters.isWordCharacter(c) || c == '.' || c == '-' || c == '_';
    }
}
