package io.ordernotifier.policy.words;

import io.ordernotifier.policy.reading.Letters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All words and patterns of all rules and languages, and the search for them. */
final class WordBook {
    /** How far apart, in characters, words of one sentence may stand and still belong together. */
    private static final int REACH = 220;

    private final Trie wordStarts;
    private final Trie anywhere;
    private final int groups;
    private final List<List<Pattern>> byFirstGroup;

    WordBook(Trie wordStarts, Trie anywhere, int groups, List<Pattern> patterns) {
        this.wordStarts = wordStarts;
        this.anywhere = anywhere;
        this.groups = groups;
        this.byFirstGroup = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            byFirstGroup.add(new ArrayList<>());
        }
        patterns.forEach(pattern -> byFirstGroup.get(pattern.all().get(0)).add(pattern));
    }

    /** All places where a pattern matches, at most one a rule and sentence. */
    List<Found> find(String text) {
        return new Search(text).find();
    }

    /** The occurrences of one group, in the order of the text. */
    private static final class Occurrences {
        int[] starts = new int[4];
        int[] ends = new int[4];
        int[] sentences = new int[4];
        int count;

        void add(int start, int end, int sentence) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
                sentences = Arrays.copyOf(sentences, count * 2);
            }
            starts[count] = start;
            ends[count] = end;
            sentences[count++] = sentence;
        }

        /** The index of the occurrence that starts nearest to a place, or -1. */
        int nearest(int place) {
            int at = Arrays.binarySearch(starts, 0, count, place);
            if (at >= 0) {
                return at;
            }
            int after = -at - 1;
            if (after == count) {
                return count - 1;
            }
            return after > 0 && place - starts[after - 1] < starts[after] - place ? after - 1 : after;
        }

        boolean anyIn(int firstSentence, int lastSentence) {
            int at = Arrays.binarySearch(sentences, 0, count, firstSentence);
            int next = at >= 0 ? at : -at - 1;
            return next < count && sentences[next] <= lastSentence;
        }
    }

    /** One search of one text. */
    private final class Search {
        private final String text;
        private final @Nullable Occurrences[] occurrences = new Occurrences[groups];
        private final BitSet present = new BitSet(groups);
        private final List<Found> found = new ArrayList<>();
        private final Set<String> told = new HashSet<>();
        private int sentence;

        Search(String text) {
            this.text = text;
        }

        List<Found> find() {
            for (int at = 0; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == WordText.SENTENCE_END) {
                    sentence++;
                } else if (c != ' ') {
                    if (!Letters.continues(text, at)) {
                        walk(wordStarts, wordStarts.root(), at, at);
                    }
                    walk(anywhere, anywhere.root(), at, at);
                }
            }
            for (int group = present.nextSetBit(0); group >= 0; group = present.nextSetBit(group + 1)) {
                byFirstGroup.get(group).forEach(this::match);
            }
            return List.copyOf(found);
        }

        private void walk(Trie trie, int from, int start, int at) {
            int node = from;
            int place = at;
            while (true) {
                int[] ending = trie.groupsAt(node);
                if (ending != null) {
                    for (int group : ending) {
                        occur(group, start, place);
                    }
                }
                if (place == text.length()) {
                    return;
                }
                char c = text.charAt(place);
                if (Letters.isDigit(c) && (place == 0 || !Letters.isDigit(text.charAt(place - 1)))) {
                    int afterNumber = trie.next(node, WordText.ANY_NUMBER);
                    if (afterNumber >= 0) {
                        walk(trie, afterNumber, start, endOfNumber(place));
                    }
                }
                node = trie.next(node, c);
                if (node < 0) {
                    return;
                }
                place++;
            }
        }

        private int endOfNumber(int start) {
            int end = start;
            while (end < text.length() && Letters.isDigit(text.charAt(end))) {
                end++;
            }
            return end;
        }

        /** Groups carry in their lowest bit whether the word must end where the term does. */
        private void occur(int group, int start, int end) {
            boolean wordEnd = (group & 1) != 0;
            if (!wordEnd || !Letters.continues(text, end)) {
                int id = group >> 1;
                Occurrences known = occurrences[id];
                if (known == null) {
                    known = new Occurrences();
                    occurrences[id] = known;
                    present.set(id);
                }
                if (known.count == 0 || known.starts[known.count - 1] < start) {
                    known.add(start, end, sentence);
                } else {
                    known.ends[known.count - 1] = Math.max(known.ends[known.count - 1], end);
                }
            }
        }

        private void match(Pattern pattern) {
            for (int group : pattern.all()) {
                if (!present.get(group)) {
                    return;
                }
            }
            Occurrences first = occurrences(pattern.all().get(0));
            for (int i = 0; i < first.count; i++) {
                matchAt(pattern, first, i);
            }
        }

        private void matchAt(Pattern pattern, Occurrences first, int index) {
            int start = first.starts[index];
            int end = first.ends[index];
            int firstSentence = first.sentences[index];
            int lastSentence = firstSentence;
            for (int group : pattern.all().subList(1, pattern.all().size())) {
                Occurrences other = occurrences(group);
                int nearest = other.nearest(first.starts[index]);
                firstSentence = Math.min(firstSentence, other.sentences[nearest]);
                lastSentence = Math.max(lastSentence, other.sentences[nearest]);
                start = Math.min(start, other.starts[nearest]);
                end = Math.max(end, other.ends[nearest]);
            }
            boolean together =
                    lastSentence - firstSentence < pattern.within() && end - start <= REACH * pattern.within();
            if (together
                    && !isDenied(pattern, firstSentence, lastSentence)
                    && told.add(pattern.rule() + firstSentence)) {
                found.add(new Found(pattern.rule(), start, end));
            }
        }

        private boolean isDenied(Pattern pattern, int firstSentence, int lastSentence) {
            for (int group : pattern.unless()) {
                Occurrences denial = occurrences[group];
                if (denial != null && denial.anyIn(firstSentence, lastSentence)) {
                    return true;
                }
            }
            return false;
        }

        private Occurrences occurrences(int group) {
            Occurrences known = occurrences[group];
            if (known == null) {
                throw new IllegalStateException("group " + group + " does not occur");
            }
            return known;
        }
    }
}
