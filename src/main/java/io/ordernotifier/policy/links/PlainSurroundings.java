package io.ordernotifier.policy.links;

import io.ordernotifier.policy.reading.FoldedText;
import io.ordernotifier.policy.reading.Letters;

/**
 * What stands beside {@link PlainWords} in a folded text: whether no address can reach from there into the words, nor from the
 * words out of them.
 *
 * @param spelledBefore whether single characters with a dot among them stand before them, as of a name that is spelled
 * @param spelledAfter whether such stand behind them
 */
public record PlainSurroundings(boolean plain, boolean spelledBefore, boolean spelledAfter) {
    private static final PlainSurroundings NOT_PLAIN = new PlainSurroundings(false, true, true);

    /** Marks behind a word, before a blank, that end a clause. */
    private static final String CLAUSE_ENDS = ",.!?;:)";

    /** Signs outside ASCII that stand for no dot: of multiplication, quotation and money. */
    private static final String NO_DOTS = "\u00D7\u00AB\u00BB\u00BF\u00A1\u20AC\u00A3\u00A5";

    /** Of what stands in the text from {@code start} to {@code end}. */
    public static PlainSurroundings of(FoldedText folded, int start, int end) {
        String text = folded.text();
        int behind = behind(text, end);
        if (behind < 0 || !standsApart(text, start)) {
            return NOT_PLAIN;
        }
        String before = runBefore(text, start);
        String after = runAfter(text, behind);
        boolean plain = isPlainRun(before) && !before.endsWith(".") && isPlainRun(after) && !mayBeDotAt(text, end);
        return new PlainSurroundings(plain, isSpelledBefore(text, start), isSpelledAfter(text, end));
    }

    private static boolean standsApart(String text, int start) {
        return start == 0 || isSpace(text.charAt(start - 1)) || text.charAt(start - 1) == '(';
    }

    /** Where the mark ends that may stand behind the words, or -1 where something else does. */
    private static int behind(String text, int end) {
        int at = end;
        while (at < text.length() && at < end + 2 && CLAUSE_ENDS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at == text.length() || isSpace(text.charAt(at)) ? at : -1;
    }

    private static String runBefore(String text, int start) {
        int to = start;
        while (to > 0 && (isSpace(text.charAt(to - 1)) || text.charAt(to - 1) == '(')) {
            to--;
        }
        int from = to;
        while (from > 0 && !isSpace(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, to);
    }

    private static String runAfter(String text, int behind) {
        int from = behind;
        while (from < text.length() && isSpace(text.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < text.length() && !isSpace(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to);
    }

    /** Whether it is a word or a mark of a sentence: no dot in it, no sign of an address, no word for one. */
    private static boolean isPlainRun(String run) {
        for (int at = 0; at < run.length(); at++) {
            char c = run.charAt(at);
            boolean inner = at + 1 < run.length();
            if ((c == '.' && (inner || run.length() == 1)) || "@[]{}<>\\%·".indexOf(c) >= 0 || isDotLike(c)) {
                return false;
            }
        }
        int from = 0;
        while (from < run.length() && !Letters.isPlain(run.charAt(from))) {
            from++;
        }
        String word = run.substring(from, Runs.endOfWord(run, from));
        return !PlainWords.isTelling(word);
    }

    /** Outside ASCII anything but letters may be a dot in disguise, and ideographs may be the end of a host. */
    private static boolean isDotLike(char c) {
        return c >= 128 && !Letters.isWordCharacter(c) && !isStandIn(c) && NO_DOTS.indexOf(c) < 0;
    }

    private static boolean isStandIn(char c) {
        return Character.getType(c) == Character.PRIVATE_USE;
    }

    private static boolean mayBeDotAt(String text, int end) {
        return end < text.length()
                && DisguisedDot.mayStandAt(text, end)
                && (text.charAt(end) != '.' || !isSpaceOrEnd(text, end + 1))
                && DisguisedDot.at(text, end).end() >= 0;
    }

    private static boolean isSpaceOrEnd(String text, int at) {
        return at >= text.length() || isSpace(text.charAt(at));
    }

    private static boolean isSpelledBefore(String text, int start) {
        int at = start;
        while (at > 0 && (isSpace(text.charAt(at - 1)) || !continuesAt(text, at - 1))) {
            if (text.charAt(--at) == '.') {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpelledAfter(String text, int end) {
        int at = end;
        while (at < text.length() && (isSpace(text.charAt(at)) || !continuesAt(text, at + 1))) {
            if (text.charAt(at++) == '.') {
                return true;
            }
        }
        return false;
    }

    /** Whether two letters or digits of one word meet there, or nothing does. */
    private static boolean continuesAt(String text, int place) {
        return Letters.continues(text, place) || isStandInBeside(text, place);
    }

    private static boolean isStandInBeside(String text, int place) {
        return place > 0
                && place < text.length()
                && (isStandIn(text.charAt(place)) || isStandIn(text.charAt(place - 1)));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == FoldedText.LINE_END || c == FoldedText.PARAGRAPH_END;
    }
}
