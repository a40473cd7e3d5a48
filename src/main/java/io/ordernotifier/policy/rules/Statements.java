package io.ordernotifier.policy.rules;

import io.ordernotifier.policy.reading.FoldedText;
import io.ordernotifier.policy.reading.Folding;
import io.ordernotifier.policy.reading.Letters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The statements of a folded text, and whether one of them says something. A statement ends with its sentence, with its
 * line (a wrapped line goes on) or with its block in HTML; the cells of a table row are one statement.
 */
final class Statements {
    private final List<Statement> statements;
    private final String all;

    private Statements(String all, List<Statement> statements) {
        this.all = all;
        this.statements = statements;
    }

    static Statements of(String folded) {
        List<Statement> statements = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= folded.length(); at++) {
            if (at == folded.length() || endsAt(folded, at)) {
                if (!folded.substring(start, at).isBlank()) {
                    statements.add(new Statement(squeezed(folded.substring(start, at))));
                }
                start = at;
            }
        }
        return new Statements(squeezed(folded), statements);
    }

    /** Without line ends, and without the blanks beside ideographs: where those are wrapped says nothing. */
    private static String squeezed(String folded) {
        StringBuilder squeezed = new StringBuilder(folded.length());
        for (int at = 0; at < folded.length(); at++) {
            char c = folded.charAt(at);
            boolean blank = c == ' ' || c == FoldedText.LINE_END || c == FoldedText.PARAGRAPH_END;
            if (!blank) {
                squeezed.append(c);
            } else if (!isBesideIdeograph(folded, at)) {
                squeezed.append(' ');
            }
        }
        return squeezed.toString();
    }

    private static boolean isBesideIdeograph(String text, int at) {
        return (at > 0 && Folding.isIdeographic(text.charAt(at - 1)))
                || (at + 1 < text.length() && Folding.isIdeographic(text.charAt(at + 1)));
    }

    private static boolean endsAt(String text, int at) {
        char c = text.charAt(at);
        return c == FoldedText.LINE_END || c == FoldedText.PARAGRAPH_END;
    }

    static List<String> foldedFragments(List<String> wording) {
        return wording.stream()
                .map(Folding::fold)
                .map(Statements::squeezed)
                .filter(fragment -> !fragment.isEmpty())
                .toList();
    }

    /** Whether the fragments follow one another in one statement, numbers whole and no other number before a number. */
    boolean state(List<String> fragments) {
        if (fragments.isEmpty()) {
            return true;
        }
        if (fragments.size() == 1) {
            return !placesOf(fragments.get(0), all).isEmpty();
        }
        return statements.stream().anyMatch(statement -> statement.states(fragments));
    }

    /** The ends of all whole occurrences; the starts are that less the length. */
    private static List<Integer> placesOf(String fragment, String text) {
        List<Integer> ends = new ArrayList<>();
        int at = text.indexOf(fragment);
        while (at >= 0) {
            int end = at + fragment.length();
            if (isWhole(text, at, end)) {
                ends.add(end);
            }
            at = text.indexOf(fragment, at + 1);
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
        return fragment.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static final class Statement {
        private final String text;
        private final int[] numbers;
        private final int[] sentenceEnds;

        Statement(String text) {
            this.text = text;
            this.numbers = places(at ->
                    Letters.isDigit(text.charAt(at)) && (at == 0 || !Letters.isWordCharacter(text.charAt(at - 1))));
            this.sentenceEnds = places(this::endsSentence);
        }

        private int[] places(IntPredicate wanted) {
            return IntStream.range(0, text.length()).filter(wanted).toArray();
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
