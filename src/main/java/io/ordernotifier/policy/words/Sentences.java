package io.ordernotifier.policy.words;

import java.util.Arrays;

/**
 * The sentences of a word text, long ones in pieces, with the groups of the word files that have a word in each. Made in time and
 * memory linear in the text.
 */
final class Sentences {
    private static final int NONE = -1;

    private final String text;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int count;

    /** By sentence, the last of its chain of concepts. */
    private int[] heads = new int[0];

    private int[] nexts = new int[32];
    private int[] groups = new int[32];
    private int[] places = new int[32];
    private int links;

    private Sentences(String text) {
        this.text = text;
    }

    static Sentences of(String text, TermSearch terms) {
        Sentences sentences = new Sentences(text);
        sentences.split();
        sentences.link(terms);
        return sentences;
    }

    int count() {
        return count;
    }

    int start(int sentence) {
        return starts[sentence];
    }

    int end(int sentence) {
        return ends[sentence];
    }

    /** The sentence that a place is in; between two, the one before. */
    int at(int place) {
        int at = Arrays.binarySearch(starts, 0, count, place);
        return at >= 0 ? at : Math.max(0, -at - 2);
    }

    /** Reads a sentence's features. */
    void read(int sentence, Features features, WordBook book) {
        features.read(text, starts[sentence], ends[sentence]);
        for (int link = heads[sentence]; link != NONE; link = nexts[link]) {
            features.addConcept(book.concept(groups[link]), places[link]);
        }
    }

    private void split() {
        int start = NONE;
        int tokens = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == WordText.SENTENCE_END || tokens == Features.MOST_TOKENS) {
                add(start, at);
                start = NONE;
                tokens = 0;
            }
            if (WordText.isBetweenWords(c)) {
                at++;
            } else {
                start = start == NONE ? at : start;
                tokens++;
                at = Features.tokenEnd(text, at);
            }
        }
        add(start, at);
    }

    private void add(int start, int end) {
        if (start == NONE) {
            return;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = start;
        ends[count++] = end;
    }

    private void link(TermSearch terms) {
        heads = new int[count];
        Arrays.fill(heads, NONE);
        if (count == 0) {
            return;
        }
        int[] lasts = new int[count];
        for (int group = terms.present().nextSetBit(0);
                group >= 0;
                group = terms.present().nextSetBit(group + 1)) {
            Occurrences words = terms.of(group);
            for (int i = 0; words != null && i < words.count(); i++) {
                int sentence = at(words.start(i));
                if (lasts[sentence] != group + 1) {
                    lasts[sentence] = group + 1;
                    link(sentence, group, words.start(i));
                }
            }
        }
    }

    private void link(int sentence, int group, int place) {
        if (links == nexts.length) {
            nexts = Arrays.copyOf(nexts, links * 2);
            groups = Arrays.copyOf(groups, links * 2);
            places = Arrays.copyOf(places, links * 2);
        }
        nexts[links] = heads[sentence];
        groups[links] = group;
        places[links] = place;
        heads[sentence] = links++;
    }
}
