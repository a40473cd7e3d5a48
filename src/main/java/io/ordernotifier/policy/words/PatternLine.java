package io.ordernotifier.policy.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;

/**
 * A pattern as a word file writes it, in one line: groups joined by {@code +} in any order or by {@code >} in this order,
 * {@code a|b} for a word of either, then conditions after commas.
 *
 * <pre>happy > review|stars, within 12 words, within 2 sentences, unless hotel, unless near not</pre>
 */
record PatternLine(
        List<String> groups, boolean inOrder, List<String> unless, List<String> unlessNear, int words, int sentences) {
    /** How far apart words of one sentence may stand and still belong together, if the pattern does not say. */
    private static final int REACH = 40;

    private static final java.util.regex.Pattern WITHIN =
            java.util.regex.Pattern.compile("within ([1-9][0-9]?) (words?|sentences?)");

    static PatternLine parse(String line) {
        String[] clauses = line.split(",", -1);
        boolean inOrder = clauses[0].indexOf('>') >= 0;
        if (inOrder && clauses[0].indexOf('+') >= 0) {
            throw new IllegalArgumentException("joins groups by + and by >; must be one of them");
        }
        List<String> groups = names(clauses[0], inOrder ? ">" : "\\+");
        List<String> unless = new ArrayList<>();
        List<String> unlessNear = new ArrayList<>();
        int words = 0;
        int sentences = 1;
        for (String clause : Arrays.asList(clauses).subList(1, clauses.length)) {
            String condition = clause.strip();
            Matcher within = WITHIN.matcher(condition);
            if (condition.startsWith("unless near ")) {
                unlessNear.addAll(names(condition.substring("unless near ".length()), " "));
            } else if (condition.startsWith("unless ")) {
                unless.addAll(names(condition.substring("unless ".length()), " "));
            } else if (!within.matches()) {
                throw new IllegalArgumentException("ends with \"" + condition
                        + "\"; known are: within 8 words, within 2 sentences, unless GROUP, unless near GROUP");
            } else if (within.group(2).startsWith("word")) {
                words = Integer.parseInt(within.group(1));
            } else {
                sentences = Integer.parseInt(within.group(1));
            }
        }
        return new PatternLine(groups, inOrder, unless, unlessNear, words == 0 ? REACH * sentences : words, sentences);
    }

    private static List<String> names(String written, String separator) {
        List<String> names = Arrays.stream(written.strip().split(separator, -1))
                .map(String::strip)
                .toList();
        if (names.contains("")) {
            throw new IllegalArgumentException("names no group where one is expected");
        }
        return names;
    }
}
