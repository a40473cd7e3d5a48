package io.ordernotifier.policy.reading;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An HTML part cut into markup and what stands between: fixed pieces and holes, by turns, a fixed piece first and last.
 * Holes are the texts between tags, without the white space around them, and the addresses of links. What is in them is so
 * plain that a parser is after a hole in the same state whatever it held: letters, signs and the entities that every
 * escaping writes, at least one that is no white space.
 */
final class CutHtml {
    private static final String LINK = "<a href=\"";
    private static final String STYLE = "<style";
    private static final String STYLE_END = "</style";

    private final String html;
    /** Where each piece ends: the first fixed piece, the first hole, the second fixed piece … */
    private int[] ends = new int[64];

    private int pieces;
    private long fingerprint = 17;

    private CutHtml(String html) {
        this.html = html;
    }

    /** Nothing where it holds something that cannot be told apart so simply: a comment, an entity of another sort. */
    static @Nullable CutHtml of(String html) {
        CutHtml cut = new CutHtml(html);
        return cut.cut() ? cut : null;
    }

    String html() {
        return html;
    }

    int holes() {
        return pieces / 2;
    }

    int holeStart(int hole) {
        return ends[2 * hole];
    }

    int holeEnd(int hole) {
        return ends[2 * hole + 1];
    }

    /** Where a fixed piece starts; there is one more of them than there are holes. */
    int fixedStart(int piece) {
        return piece == 0 ? 0 : ends[2 * piece - 1];
    }

    int fixedEnd(int piece) {
        return ends[2 * piece];
    }

    /** Whether a hole is the address of a link. */
    boolean isAddress(int hole) {
        return html.charAt(holeStart(hole) - 1) == '"';
    }

    /** The same for all that have the same fixed pieces. */
    long fingerprint() {
        return fingerprint;
    }

    boolean hasFixedPiecesOf(CutHtml other) {
        if (pieces != other.pieces) {
            return false;
        }
        for (int piece = 0; piece <= holes(); piece++) {
            int start = fixedStart(piece);
            int length = fixedEnd(piece) - start;
            if (length != other.fixedEnd(piece) - other.fixedStart(piece)
                    || !html.regionMatches(start, other.html, other.fixedStart(piece), length)) {
                return false;
            }
        }
        return true;
    }

    /** Appends what a hole holds, decoded. */
    void appendHole(int hole, SourceTextBuilder into) {
        int to = holeEnd(hole);
        int at = holeStart(hole);
        int plain = at;
        while (at < to) {
            char c = html.charAt(at);
            if (c != '&' && c != '\n') {
                at++;
                continue;
            }
            into.appendPlain(html, plain, at, plain);
            int end = c == '&' ? html.indexOf(';', at) + 1 : at + 1;
            into.append(c == '&' ? decoded(at) : ' ', at, end);
            at = end;
            plain = end;
        }
        into.appendPlain(html, plain, to, plain);
    }

    private boolean cut() {
        int at = 0;
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            int textEnd = tag < 0 ? html.length() : tag;
            if (!addText(at, textEnd)) {
                return false;
            }
            at = tag < 0 ? html.length() : tagEnd(tag);
            if (at < 0) {
                return false;
            }
        }
        end(html.length());
        return true;
    }

    private boolean addText(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(html.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(html.charAt(end - 1))) {
            end--;
        }
        return start == end || addHole(start, end, false);
    }

    /** Where the tag that starts here ends, or -1 where that cannot be said. */
    private int tagEnd(int tag) {
        int from = tag;
        if (html.startsWith(LINK, tag)) {
            int start = tag + LINK.length();
            int end = html.indexOf('"', start);
            if (end < 0 || (end > start && !addHole(start, end, true))) {
                return -1;
            }
            from = end;
        } else if (html.startsWith(STYLE, tag)) {
            from = html.indexOf(STYLE_END, tag);
        } else if (html.startsWith("<!--", tag)) {
            return -1;
        }
        int end = from < 0 ? -1 : html.indexOf('>', from);
        return end < 0 ? -1 : end + 1;
    }

    private boolean addHole(int start, int end, boolean address) {
        for (int at = start; at < end; at++) {
            char c = html.charAt(at);
            boolean plain = c >= ' ' ? c != '\u2029' && c != '<' : c == '\n' && !address;
            if (!plain || (c == '&' && decoded(at) == 0)) {
                return false;
            }
        }
        end(start);
        end(end);
        return true;
    }

    private void end(int place) {
        if (pieces == ends.length) {
            ends = Arrays.copyOf(ends, pieces * 2);
        }
        if (pieces % 2 == 0) {
            int length = place - fixedStart(pieces / 2);
            fingerprint = (fingerprint + length) * 0x9E3779B97F4A7C15L;
            fingerprint ^= fingerprint >>> 29;
        }
        ends[pieces++] = place;
    }

    /** The character that an entity stands for, of those that every escaping writes, or 0. */
    private char decoded(int at) {
        return switch (at + 1 < html.length() ? html.charAt(at + 1) : 0) {
            case 'a' -> html.startsWith("amp;", at + 1) ? '&' : 0;
            case 'l' -> html.startsWith("lt;", at + 1) ? '<' : 0;
            case 'g' -> html.startsWith("gt;", at + 1) ? '>' : 0;
            case 'q' -> html.startsWith("quot;", at + 1) ? '"' : 0;
            case '#' -> html.startsWith("#39;", at + 1) ? '\'' : 0;
            default -> 0;
        };
    }

    /** What a parser takes for white space. */
    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r' && c != '\u000B');
    }
}
