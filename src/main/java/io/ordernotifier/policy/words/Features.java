package io.ordernotifier.policy.words;

import io.ordernotifier.policy.reading.Folding;
import io.ordernotifier.policy.reading.Letters;
import java.util.Arrays;

/**
 * What the {@link Judge} weighs of one sentence, as numbers below {@link #SIZE}: its words, their beginnings, two words in a row,
 * up to four ideographs in a row, pairs of ideographs near each other, and the groups of the word files that have a word
 * in it, each by itself and with each other. A group has the same name in all languages, so what one language taught holds in the
 * others. Two features may share a number.
 *
 * <p>One object is used for all sentences, one after another, by one thread.
 */
final class Features {
    static final int BITS = 19;
    static final int SIZE = 1 << BITS;

    /** What a change of the features changes, so that weights of others are not taken for them. */
    static final int VERSION = 1;

    /** A longer sentence is read in pieces. */
    static final int MOST_TOKENS = 96;

    /** Of the groups in a sentence so many are looked at, which bounds the pairs. */
    static final int MOST_CONCEPTS = 40;

    private static final int LONGEST_GRAM = 4;
    private static final int NEAREST_PAIR = 3;
    private static final int FARTHEST_PAIR = 8;
    private static final int BEGINNING = 5;
    private static final int MOST_FEATURES =
            MOST_TOKENS * (LONGEST_GRAM + FARTHEST_PAIR - NEAREST_PAIR + 1) + MOST_CONCEPTS * (MOST_CONCEPTS + 1) / 2;

    /** What kind of feature a number is made for, so that two kinds share numbers only by chance. */
    private static final int WORD = 1;

    private static final int WORD_BEGINNING = 2;
    private static final int TWO_WORDS = 3;
    private static final int IDEOGRAPHS = 4;
    private static final int IDEOGRAPH_PAIR = 9;
    private static final int CONCEPT = 10;
    private static final int TWO_CONCEPTS = 11;
    private static final int ANY_LONG_NUMBER = 0x4E554D;

    /** It is some 40 KB large, and most texts are read by few threads. */
    private static final ThreadLocal<Features> OF_THREAD = ThreadLocal.withInitial(Features::new);

    private final int[] numbers = new int[MOST_FEATURES];
    /** By feature, the tokens it is made of: the first and the last. */
    private final int[] firsts = new int[MOST_FEATURES];

    private final int[] lasts = new int[MOST_FEATURES];
    private int count;
    private int ofWords;

    /** The numbers of this sentence, each with its place in a table; those of sentences before are left in it. */
    private final int[] met = new int[Integer.highestOneBit(MOST_FEATURES) * 4];

    private int sentence;

    private final int[] words = new int[MOST_TOKENS];
    private final int[] beginnings = new int[MOST_TOKENS];
    private final boolean[] ideographs = new boolean[MOST_TOKENS];
    private final int[] starts = new int[MOST_TOKENS];
    private final int[] ends = new int[MOST_TOKENS];
    private int tokens;

    private final int[] concepts = new int[MOST_CONCEPTS];
    private final int[] conceptTokens = new int[MOST_CONCEPTS];
    private int conceptCount;

    private int spoken;

    private Features() {}

    /** That of this thread, for one text at a time. */
    static Features ofThread() {
        return OF_THREAD.get();
    }

    /** Where the token that starts at a place ends: a word, a number, an ideograph, a sign. */
    static int tokenEnd(String text, int start) {
        int end = start + 1;
        if (Letters.isWordCharacter(text.charAt(start))) {
            while (end < text.length() && Letters.isWordCharacter(text.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    /** Reads the words of a word text from one place to another: a sentence, of at most {@link #MOST_TOKENS} tokens. */
    void read(String text, int from, int to) {
        count = 0;
        spoken = 0;
        tokens = 0;
        conceptCount = 0;
        sentence++;
        if (sentence == 1 << (32 - BITS)) {
            Arrays.fill(met, 0);
            sentence = 1;
        }
        split(text, from, to);
        for (int i = 0; i < tokens; i++) {
            if (ideographs[i]) {
                addIdeographs(i);
            } else {
                addWord(i);
            }
        }
        ofWords = count;
    }

    /** Adds a group of words that has one in the sentence, once; {@code name} is a number made of its name. */
    void addConcept(int name, int place) {
        for (int i = 0; i < conceptCount; i++) {
            if (concepts[i] == name) {
                return;
            }
        }
        if (conceptCount == MOST_CONCEPTS) {
            return;
        }
        int token = tokenAt(place);
        add(name, CONCEPT, token, token);
        for (int i = 0; i < conceptCount; i++) {
            // The same whichever comes first.
            int both = Math.min(name, concepts[i]) * 31 + Math.max(name, concepts[i]);
            add(both, TWO_CONCEPTS, Math.min(token, conceptTokens[i]), Math.max(token, conceptTokens[i]));
        }
        concepts[conceptCount] = name;
        conceptTokens[conceptCount++] = token;
    }

    /** How many are of words; those of concepts come after. */
    int ofWords() {
        return ofWords;
    }

    int count() {
        return count;
    }

    int number(int index) {
        return numbers[index];
    }

    int first(int index) {
        return firsts[index];
    }

    int last(int index) {
        return lasts[index];
    }

    int tokens() {
        return tokens;
    }

    /** How many tokens are words or ideographs, and neither numbers nor signs. */
    int spoken() {
        return spoken;
    }

    int tokenStart(int token) {
        return starts[token];
    }

    int tokenEnd(int token) {
        return ends[token];
    }

    private void split(String text, int from, int to) {
        int at = from;
        while (at < to && tokens < MOST_TOKENS) {
            char c = text.charAt(at);
            if (WordText.isBetweenWords(c)) {
                at++;
                continue;
            }
            spoken += Character.isLetter(c) ? 1 : 0;
            starts[tokens] = at;
            ideographs[tokens] = false;
            if (Letters.isWordCharacter(c)) {
                at = splitWord(text, at, to);
            } else {
                ideographs[tokens] = Folding.isIdeographic(c);
                words[tokens] = c;
                beginnings[tokens] = c;
                at++;
            }
            ends[tokens++] = at;
        }
    }

    private int splitWord(String text, int start, int to) {
        int hash = 7;
        int beginning = 0;
        int at = start;
        while (at < to && Letters.isWordCharacter(text.charAt(at))) {
            hash = hash * 31 + text.charAt(at++);
            beginning = at - start == BEGINNING ? hash : beginning;
        }
        boolean number = Letters.isDigit(text.charAt(start));
        words[tokens] = number && at - start > 2 ? ANY_LONG_NUMBER : hash;
        beginnings[tokens] = number ? ANY_LONG_NUMBER : at - start > BEGINNING ? beginning : hash;
        return at;
    }

    private void addWord(int token) {
        add(words[token], WORD, token, token);
        if (beginnings[token] != words[token]) {
            add(beginnings[token], WORD_BEGINNING, token, token);
        }
        if (token + 1 < tokens) {
            add(words[token] * 31 + words[token + 1], TWO_WORDS, token, token + 1);
        }
    }

    private void addIdeographs(int token) {
        int hash = 0;
        for (int i = token; i < Math.min(token + LONGEST_GRAM, tokens) && ideographs[i]; i++) {
            hash = hash * 131 + words[i];
            add(hash, IDEOGRAPHS + i - token, token, i);
        }
        if (token + 1 < tokens && ideographs[token + 1]) {
            int pair = words[token] * 131 + words[token + 1];
            for (int i = token + NEAREST_PAIR; i <= token + FARTHEST_PAIR && i + 1 < tokens; i++) {
                if (ideographs[i] && ideographs[i + 1]) {
                    add((pair * 131 + words[i]) * 131 + words[i + 1], IDEOGRAPH_PAIR, token, i + 1);
                }
            }
        }
    }

    private int tokenAt(int place) {
        int low = 0;
        int high = tokens - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private void add(int hash, int kind, int first, int last) {
        int number = mix(hash * 16 + kind) >>> (32 - BITS);
        if (isFirst(number)) {
            numbers[count] = number;
            firsts[count] = first;
            lasts[count++] = last;
        }
    }

    /** Whether a number was not met in this sentence; a word that is said a hundred times weighs no more than one. */
    private boolean isFirst(int number) {
        int mark = sentence << BITS | number;
        int slot = number & (met.length - 1);
        while (met[slot] >>> BITS == sentence) {
            if (met[slot] == mark) {
                return false;
            }
            slot = (slot + 1) & (met.length - 1);
        }
        met[slot] = mark;
        return true;
    }

    /** Spreads all bits over all, as MurmurHash3 ends. */
    static int mix(int hash) {
        int mixed = hash;
        mixed ^= mixed >>> 16;
        mixed *= 0x85EBCA6B;
        mixed ^= mixed >>> 13;
        mixed *= 0xC2B2AE35;
        return mixed ^ (mixed >>> 16);
    }
}
