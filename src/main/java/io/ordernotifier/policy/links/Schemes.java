package io.ordernotifier.policy.links;

import io.ordernotifier.policy.reading.FoldedText;
import io.ordernotifier.policy.reading.Letters;
import java.util.Set;

/** Schemes of addresses, {@code https:} and {@code mailto:}, where a run of characters ends in one. */
final class Schemes {
    /** Schemes whose name alone says where it leads; a space may stand in it. */
    private static final Set<String> WEB = Set.of(
            "http", "https", "hxxp", "hxxps", "hxtp", "hxtps", "htxp", "htxps", "ttp", "ttps", "ftp", "fxp", "ftps");
    /** Schemes without slashes that start a program. */
    private static final Set<String> OPAQUE = Set.of(
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

    private static final int LONGEST = 32;

    private final FoldedText folded;
    private final String text;

    Schemes(FoldedText folded) {
        this.folded = folded;
        this.text = folded.text();
    }

    static boolean isOne(String word) {
        return isOfWeb(word) || OPAQUE.contains(word);
    }

    static boolean isOfWeb(String word) {
        return WEB.contains(word);
    }

    /** Where an address goes on after the scheme that ends this run, or 0 where the run ends with none. */
    int after(int start, int end) {
        if (!colonFollows(end)) {
            return 0;
        }
        String scheme = text.substring(start(start, end), end);
        boolean web = WEB.contains(scheme);
        int at = web ? Runs.skip(text, end, " [(", 2) : end;
        if (scheme.isEmpty() || at >= text.length() || text.charAt(at) != ':') {
            return 0;
        }
        at++;
        if (web) {
            return afterWeb(at);
        }
        if (text.startsWith("//", at) && at + 2 < text.length() && text.charAt(at + 2) > ' ') {
            return at + 2;
        }
        boolean opaque = OPAQUE.contains(scheme)
                && at < text.length()
                && text.charAt(at) > ' '
                && isWrittenSmall(start(start, end), end);
        return opaque && (!scheme.equals("data") || looksLikeData(at)) ? at : 0;
    }

    /** A scheme is the letters at the end of the run, after any dot. */
    int start(int start, int end) {
        int at = end;
        while (at > start
                && end - at < LONGEST
                && (Letters.isPlain(text.charAt(at - 1)) || text.charAt(at - 1) == '-')) {
            at--;
        }
        return at;
    }

    /** Most words are no scheme: so much can be seen without looking at the word. */
    private boolean colonFollows(int end) {
        int at = Runs.skip(text, end, " [(", 2);
        return (end < text.length() && text.charAt(end) == ':') || (at < text.length() && text.charAt(at) == ':');
    }

    private int afterWeb(int colonEnd) {
        int at = Runs.skip(text, colonEnd, " ])", 2);
        int slashes = Runs.skip(text, at, "/\\", 4);
        at = slashes > at ? Runs.skipSpace(text, slashes) : colonEnd;
        return at < text.length() && (Letters.isWordCharacter(text.charAt(at)) || text.charAt(at) == '[') ? at : 0;
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
}
