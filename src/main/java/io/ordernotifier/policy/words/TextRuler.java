package io.ordernotifier.policy.words;

import io.ordernotifier.policy.reading.Folding;
import java.util.Arrays;

/** Tells of a place in a word text in which sentence and clause it lies, how many words stand before it, and in which name. */
final class TextRuler {
    private final int[] sentenceEnds;
    private final int[] clauseEnds;
    private final int[] nameStarts;
    private final int[] nameEnds;
    private final int[] halfWords;
    private final int length;

    TextRuler(String text) {
        this.length = text.length();
        int[] sentences = new int[8];
        int[] clauses = new int[16];
        int[] starts = new int[8];
        int[] ends = new int[8];
        int sentenceCount = 0;
        int clauseCount = 0;
        int nameCount = 0;
        int nameStart = -1;
        this.halfWords = new int[length + 1];
        boolean between = true;
        for (int at = 0; at < length; at++) {
            char c = text.charAt(at);
            halfWords[at + 1] = halfWords[at];
            if (WordText.isBetweenWords(c)) {
                between = true;
                if (c == WordText.SENTENCE_END) {
                    sentences = put(sentences, sentenceCount++, at);
                }
                if (c == WordText.SENTENCE_END || c == WordText.CLAUSE_END) {
                    clauses = put(clauses, clauseCount++, at);
                }
                if (c == WordText.NAME_START) {
                    nameStart = at;
                } else if (c == WordText.NAME_END && nameStart >= 0) {
                    starts = put(starts, nameCount, nameStart);
                    ends = put(ends, nameCount++, at);
                    nameStart = -1;
                }
            } else if (Folding.isIdeographic(c)) {
                halfWords[at + 1]++;
                between = true;
            } else if (between) {
                halfWords[at + 1] += 2;
                between = false;
            }
        }
        this.sentenceEnds = Arrays.copyOf(sentences, sentenceCount);
        this.clauseEnds = Arrays.copyOf(clauses, clauseCount);
        this.nameStarts = Arrays.copyOf(starts, nameCount);
        this.nameEnds = Arrays.copyOf(ends, nameCount);
    }

    private static int[] put(int[] places, int count, int place) {
        int[] roomy = count == places.length ? Arrays.copyOf(places, count * 2) : places;
        roomy[count] = place;
        return roomy;
    }

    int sentence(int place) {
        return index(sentenceEnds, place);
    }

    int sentenceStart(int sentence) {
        return sentence == 0 ? 0 : sentenceEnds[sentence - 1];
    }

    int sentenceEnd(int sentence) {
        return sentence < sentenceEnds.length ? sentenceEnds[sentence] : length;
    }

    int clauseStart(int place) {
        int clause = index(clauseEnds, place);
        return clause == 0 ? 0 : clauseEnds[clause - 1];
    }

    int clauseEnd(int place) {
        int clause = index(clauseEnds, place);
        return clause < clauseEnds.length ? clauseEnds[clause] : length;
    }

    /** How many words there are between two places; two ideographs count as one. */
    int words(int from, int to) {
        return (halfWords[to] - halfWords[from] + 1) / 2;
    }

    /** The name, counted from 0, in which a stretch lies, or -1. */
    int name(int start, int end) {
        int at = index(nameStarts, start + 1) - 1;
        return at >= 0 && start > nameStarts[at] && end <= nameEnds[at] ? at : -1;
    }

    /** How many of the places lie before. */
    private static int index(int[] places, int place) {
        int at = Arrays.binarySearch(places, place);
        return at >= 0 ? at : -at - 1;
    }
}
