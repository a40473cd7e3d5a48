package io.ordernotifier.policy.rules;

import io.ordernotifier.policy.reading.FoldedText;
import io.ordernotifier.policy.reading.Folding;
import io.ordernotifier.policy.reading.Letters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a folded text, and whether one of them says something. A statement ends with its sentence, with its
 * line (a wrapped line goes on) or with its block in HTML; the cells of a table row are one statement.
 */
final class Statements {
    private final String folded;
    /** All of them, without regard to where one ends; made when it is needed. */
    private @Nullable String all;
    /** One after another, a line end before each; made when it is needed. */
    private @Nullable String joined;

    private Statements(String folded) {
        this.folded = folded;
    }

    static Statements of(String folded) {
        return new Statements(folded);
    }

    private String all() {
        String known = all;
        if (known == null) {
            known = squeezed(folded);
            all = known;
        }
        return known;
    }

    private String joined() {
        String known = joined;
        if (known == null) {
            known = join(folded);
            joined = known;
        }
        return known;
    }

    private static String join(String folded) {
        StringBuilder joined = new StringBuilder(folded.length() + 32);
        int start = 0;
        for (int at = 0; at <= folded.length(); at++) {
            if (at == folded.length() || isEnd(folded.charAt(at))) {
                if (hasWords(folded, start, at)) {
                    joined.append(FoldedText.LINE_END);
                    squeeze(folded, start, at, joined);
                }
                start = at;
            }
        }
        return joined.toString();
    }

    private static boolean hasWords(String folded, int from, int to) {
        int at = from;
        while (at < to && (isEnd(folded.charAt(at)) || Character.isWhitespace(folded.charAt(at)))) {
            at++;
        }
        return at < to;
    }

    private static boolean isEnd(char c) {
        return c == FoldedText.LINE_END || c == FoldedText.PARAGRAPH_END;
    }

    private static String squeezed(String folded) {
        if (hasPlainBlanksOnly(folded)) {
            return folded;
        }
        StringBuilder squeezed = new StringBuilder(folded.length());
        squeeze(folded, 0, folded.length(), squeezed);
        return squeezed.toString();
    }

    private static boolean hasPlainBlanksOnly(String folded) {
        for (int at = 0; at < folded.length(); at++) {
            char c = folded.charAt(at);
            if (isEnd(c) || c >= 128) {
                return false;
            }
        }
        return true;
    }

    /** Without line ends, and without the blanks beside ideographs: where those are wrapped says nothing. */
    private static void squeeze(String folded, int from, int to, StringBuilder into) {
        for (int at = from; at < to; at++) {
            char c = folded.charAt(at);
            if (c != ' ' && !isEnd(c)) {
                into.append(c);
            } else if (!(at > from && Folding.isIdeographic(folded.charAt(at - 1)))
                    && !(at + 1 < to && Folding.isIdeographic(folded.charAt(at + 1)))) {
                into.append(' ');
            }
        }
    }

    static List<String> foldedFragments(List<String> wording) {
        List<String> fragments = new ArrayList<>(wording.size());
        for (String fragment : wording) {
            String folded = squeezed(Folding.fold(fragment));
            if (!folded.isEmpty()) {
                fragments.add(folded);
            }
        }
        return fragments;
    }

    /** Whether the fragments follow one another in one statement, numbers whole and no other number before a number. */
    boolean state(List<String> fragments) {
        if (fragments.isEmpty()) {
            return true;
        }
        return fragments.size() == 1 ? placeOf(fragments.get(0), all(), 0) >= 0 : statesAnywhere(fragments);
    }

    /** The same of statements that are written as plainly as the fragments are, which most are; false says nothing. */
    boolean statePlainly(List<String> fragments) {
        return !fragments.isEmpty()
                && (fragments.size() == 1 ? placeOf(fragments.get(0), folded, 0) >= 0 : statesInOneLine(fragments));
    }

    private boolean statesInOneLine(List<String> fragments) {
        String longest = fragments.get(0);
        for (String fragment : fragments) {
            longest = fragment.length() > longest.length() ? fragment : longest;
        }
        int at = folded.indexOf(longest);
        while (at >= 0) {
            int start = at;
            while (start > 0 && !isEnd(folded.charAt(start - 1))) {
                start--;
            }
            int end = at;
            while (end < folded.length() && !isEnd(folded.charAt(end))) {
                end++;
            }
            if (new Statement(squeezed(folded.substring(start, end))).states(fragments)) {
                return true;
            }
            at = folded.indexOf(longest, end);
        }
        return false;
    }

    private boolean statesAnywhere(List<String> fragments) {
        String first = fragments.get(0);
        String joined = joined();
        int at = joined.indexOf(first);
        while (at >= 0) {
            int start = joined.lastIndexOf(FoldedText.LINE_END, at) + 1;
            int next = joined.indexOf(FoldedText.LINE_END, at);
            int end = next < 0 ? joined.length() : next;
            if (new Statement(joined.substring(start, end)).states(fragments)) {
                return true;
            }
            at = joined.indexOf(first, end);
        }
        return false;
    }

    /** The first whole occurrence that does not start before {@code from}, or -1. */
    private static int placeOf(String fragment, String text, int from) {
        int at = text.indexOf(fragment, from);
        while (at >= 0 && !isWhole(text, at, at + fragment.length())) {
            at = text.indexOf(fragment, at + 1);
        }
        return at;
    }

    /** The ends of all whole occurrences; the starts are that less the length. */
    private static List<Integer> placesOf(String fragment, String text) {
        List<Integer> ends = new ArrayList<>();
        int at = placeOf(fragment, text, 0);
        while (at >= 0) {
            ends.add(at + fragment.length());
            at = placeOf(fragment, text, at + 1);
        }
        return ends;
    }

    private static boolean isWhole(String text, int from, int to) {
        return !goesOn(text, from, from, to) && !goesOn(text, to, from, to);
    }

    /** Whether a number or a word of the fragment goes on beyond its edge; a letter may stand at a short number: "2x". */
    private static boolean goesOn(String text, int edge, int from, int to) {
        boolean left = edge == from;
        int outside = left ? edge - 1 : edge;
        int inside = left ? edge : edge - 1;
        if (outside < 0 || outside >= text.length()) {
            return false;
        }
        char out = text.charAt(outside);
        char in = text.charAt(inside);
        if (Letters.isDigit(in)) {
            int beyond = left ? outside - 1 : outside + 1;
            boolean decimal = (out == '.' || out == ',')
                    && beyond >= 0
                    && beyond < text.length()
                    && Letters.isDigit(text.charAt(beyond));
            return Letters.isDigit(out) || decimal || (to - from >= 6 && Letters.isWordCharacter(out));
        }
        return Letters.isWordCharacter(in) && Letters.isWordCharacter(out);
    }

    private static boolean isNumber(String fragment) {
        for (int i = 0; i < fragment.length(); i++) {
            if (!Letters.isDigit(fragment.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static final class Statement {
        private final String text;
        private final int[] numbers;
        private final int[] sentenceEnds;

        Statement(String text) {
            this.text = text;
            this.numbers = places(this::startsNumber);
            this.sentenceEnds = places(this::endsSentence);
        }

        private int[] places(IntPredicate wanted) {
            int[] places = new int[8];
            int count = 0;
            for (int at = 0; at < text.length(); at++) {
                if (wanted.test(at)) {
                    places = count == places.length ? Arrays.copyOf(places, count * 2) : places;
                    places[count++] = at;
                }
            }
            return Arrays.copyOf(places, count);
        }

        private boolean startsNumber(int at) {
            return Letters.isDigit(text.charAt(at)) && (at == 0 || !Letters.isWordCharacter(text.charAt(at - 1)));
        }

        private boolean endsSentence(int at) {
            char c = text.charAt(at);
            boolean spaced = at + 1 < text.length() && text.charAt(at + 1) == ' ';
            return c == '。' || (spaced && (c == '!' || c == '?' || (c == '.' && !isAbbreviation(at))));
        }

        /** "no. 5", "approx. 3": a dot after few letters ends no sentence. */
        private boolean isAbbreviation(int dot) {
            int letters = 0;
            while (dot - letters > 0 && letters < 5 && Character.isLetter(text.charAt(dot - letters - 1))) {
                letters++;
            }
            return letters > 0 && letters < 3;
        }

        boolean states(List<String> fragments) {
            List<Integer> ends = placesOf(fragments.get(0), text);
            for (int i = 1; i < fragments.size() && !ends.isEmpty(); i++) {
                boolean counted = isNumber(fragments.get(i - 1)) || isNumber(fragments.get(i));
                ends = following(ends, fragments.get(i), counted);
            }
            return !ends.isEmpty();
        }

        /** The places of the next fragment after one of the ends, each measured from the nearest. */
        private List<Integer> following(List<Integer> ends, String fragment, boolean counted) {
            List<Integer> following = new ArrayList<>();
            int nearest = -1;
            for (int end : placesOf(fragment, text)) {
                int start = end - fragment.length();
                while (nearest + 1 < ends.size() && ends.get(nearest + 1) <= start) {
                    nearest++;
                }
                if (nearest >= 0
                        && !anyWithin(sentenceEnds, ends.get(nearest), start)
                        && !(counted && anyWithin(numbers, ends.get(nearest), start))) {
                    following.add(end);
                }
            }
            return following;
        }

        private static boolean anyWithin(int[] places, int from, int to) {
            int at = Arrays.binarySearch(places, from);
            int next = at >= 0 ? at : -at - 1;
            return next < places.length && places[next] < to;
        }
    }
}
