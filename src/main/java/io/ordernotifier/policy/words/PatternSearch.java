package io.ordernotifier.policy.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the words that stand in one text together to patterns. */
final class PatternSearch {
    private final WordBook book;
    private final TermSearch terms;
    private final TextRuler ruler;
    private final List<Found> found = new ArrayList<>();
    /** By rule, the sentences in which it was found broken. */
    private final Map<String, BitSet> told = new HashMap<>();

    PatternSearch(WordBook book, TermSearch terms) {
        this.book = book;
        this.terms = terms;
        this.ruler = terms.ruler();
    }

    List<Found> find() {
        BitSet present = terms.present();
        for (int group = present.nextSetBit(0); group >= 0; group = present.nextSetBit(group + 1)) {
            for (Pattern pattern : book.patternsOf(group)) {
                if (pattern.all().stream().allMatch(present::get)) {
                    match(pattern, occurrences(group));
                }
            }
        }
        return List.copyOf(found);
    }

    private void match(Pattern pattern, Occurrences first) {
        Match match = new Match(pattern);
        BitSet toldSentences = told.computeIfAbsent(pattern.rule(), rule -> new BitSet());
        for (int i = 0; i < first.count(); i++) {
            int sentence = ruler.sentence(first.start(i));
            if (!toldSentences.get(sentence) && match.completes(first.start(i), first.end(i))) {
                toldSentences.set(sentence);
                found.add(Found.byPattern(pattern.rule(), pattern.all().size(), match.start, match.end));
            }
        }
    }

    private Occurrences occurrences(int group) {
        Occurrences known = terms.of(group);
        if (known == null) {
            throw new IllegalStateException("group " + group + " does not occur");
        }
        return known;
    }

    /** One pattern around one word of its first group. */
    private final class Match {
        private final Pattern pattern;
        private int start;
        private int end;
        private final int[] starts;
        private final int[] ends;

        Match(Pattern pattern) {
            this.pattern = pattern;
            this.starts = new int[pattern.all().size()];
            this.ends = new int[pattern.all().size()];
        }

        boolean completes(int firstStart, int firstEnd) {
            start = firstStart;
            end = firstEnd;
            starts[0] = firstStart;
            ends[0] = firstEnd;
            for (int i = 1; i < starts.length; i++) {
                Occurrences other = occurrences(pattern.all().get(i));
                int index = pattern.inOrder() ? next(other, ends[i - 1]) : nearest(other, i);
                if (index < 0) {
                    return false;
                }
                starts[i] = other.start(index);
                ends[i] = other.end(index);
                start = Math.min(start, starts[i]);
                end = Math.max(end, ends[i]);
            }
            return isTogether() && !isName() && !isDenied();
        }

        private int next(Occurrences other, int after) {
            int index = other.from(after);
            return index < other.count() ? index : -1;
        }

        /** Of the words that start before and after the first, the nearer that overlaps no word taken already. */
        private int nearest(Occurrences other, int taken) {
            int after = other.from(starts[0]);
            int before = after - 1;
            while (after < other.count() && overlaps(other, after, taken)) {
                after++;
            }
            while (before >= 0 && overlaps(other, before, taken)) {
                before--;
            }
            if (before < 0 || after >= other.count()) {
                return before >= 0 ? before : after < other.count() ? after : -1;
            }
            return starts[0] - other.end(before) <= other.start(after) - ends[0] ? before : after;
        }

        private boolean overlaps(Occurrences other, int index, int taken) {
            for (int i = 0; i < taken; i++) {
                if (other.start(index) < ends[i] && other.end(index) > starts[i]) {
                    return true;
                }
            }
            return false;
        }

        private boolean isTogether() {
            return ruler.sentence(end - 1) - ruler.sentence(start) < pattern.sentences()
                    && ruler.words(start, end) <= pattern.words();
        }

        /** A phrase in quotation marks or a product's name says nothing by itself. */
        private boolean isName() {
            return ruler.name(start, end) >= 0;
        }

        private boolean isDenied() {
            return anyOf(
                            pattern.unless(),
                            ruler.sentenceStart(ruler.sentence(start)),
                            ruler.sentenceEnd(ruler.sentence(end - 1)))
                    || anyOf(pattern.unlessNear(), ruler.clauseStart(start), ruler.clauseEnd(end - 1));
        }

        private boolean anyOf(List<Integer> groups, int from, int to) {
            for (int group : groups) {
                @Nullable Occurrences denial = terms.of(group);
                if (denial != null && denial.anyBetween(from, to)) {
                    return true;
                }
            }
            return false;
        }
    }
}
