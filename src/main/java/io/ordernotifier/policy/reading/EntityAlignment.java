package io.ordernotifier.policy.reading;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.parser.Parser;

/**
 * Finds for each decoded character of a text or attribute value the characters of the source it was written with. What
 * cannot be told apart is mapped to all the rest of the source, never outside it.
 */
final class EntityAlignment {
    /** The longest name of an entity, with room for a number with leading zeros. */
    private static final int LONGEST_NAME = 40;

    private static final Map<String, String> COMMON = Map.of(
            "&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#39;", "'", "&apos;", "'", "&nbsp;", "\u00a0");

    private final String part;
    private final int end;
    private final String decoded;
    private final boolean attribute;
    private final SourceTextBuilder into;
    /** What was unescaped before. */
    private final Map<String, String> known = new HashMap<>();

    private EntityAlignment(String part, int end, String decoded, boolean attribute, SourceTextBuilder into) {
        this.part = part;
        this.end = end;
        this.decoded = decoded;
        this.attribute = attribute;
        this.into = into;
    }

    /** Appends {@code decoded}, which was read from {@code part} between {@code start} and {@code end}. */
    static void append(String part, int start, int end, String decoded, boolean attribute, SourceTextBuilder into) {
        int from = Math.max(0, Math.min(start, part.length()));
        int to = Math.max(from, Math.min(end, part.length()));
        if (to - from == decoded.length() && part.startsWith(decoded, from)) {
            into.appendPlain(decoded, from);
        } else {
            new EntityAlignment(part, to, decoded, attribute, into).align(from);
        }
    }

    private void align(int from) {
        int at = from;
        int done = 0;
        while (done < decoded.length() && at < end) {
            char c = part.charAt(at);
            if (c == '&') {
                int entityEnd = entityEnd(at);
                String characters = entityEnd == 0 ? "&" : unescape(part.substring(at, entityEnd));
                if (entityEnd != 0 && decoded.startsWith(characters, done)) {
                    for (int i = 0; i < characters.length(); i++) {
                        into.append(characters.charAt(i), at, entityEnd);
                    }
                    at = entityEnd;
                    done += characters.length();
                    continue;
                }
            }
            boolean replaced = c == 0 && decoded.charAt(done) == '\uFFFD'; // in titles and the like; dropped elsewhere
            if (c == decoded.charAt(done) || replaced) {
                into.append(decoded.charAt(done), at, at + 1);
                done++;
                at++;
            } else if (c == 0 || c == '\n' || c == '\r') {
                at++; // dropped by the parser
            } else {
                break;
            }
        }
        for (; done < decoded.length(); done++) {
            into.append(decoded.charAt(done), at, end);
        }
    }

    /** Where the entity that starts here ends, or 0 where none starts. */
    private int entityEnd(int start) {
        int at = start + 1;
        if (at < end && part.charAt(at) == '#') {
            at++;
        }
        int limit = Math.min(end, start + LONGEST_NAME);
        while (at < limit && isNameCharacter(part.charAt(at))) {
            at++;
        }
        if (at < end && part.charAt(at) == ';') {
            at++;
        }
        String candidate = part.substring(start, at);
        String characters = unescape(candidate);
        if (characters.equals(candidate)) {
            return 0;
        }
        // A name without a semicolon may be followed by plain letters: "&copy2" is "©2".
        int same = 0;
        while (same < characters.length() - 1
                && characters.charAt(characters.length() - 1 - same)
                        == candidate.charAt(candidate.length() - 1 - same)) {
            same++;
        }
        return at - same;
    }

    private String unescape(String candidate) {
        String common = COMMON.get(candidate);
        return common != null
                ? common
                : known.computeIfAbsent(candidate, each -> Parser.unescapeEntities(each, attribute));
    }

    private static boolean isNameCharacter(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
