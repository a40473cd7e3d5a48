package io.ordernotifier.policy.words;

import io.ordernotifier.policy.reading.FoldedText;
import java.util.BitSet;

/**
 * A folded text as word patterns see it: words with one space between them, {@code .} where a sentence and {@code ,}
 * where a clause ends, names between {@code <} and {@code >}, and one character each for what matters only by its kind: what came from the order, a mail address, a telephone number.
 */
final class WordText {
    /** Words that came from the order, however many. */
    static final char FROM_ORDER = FoldedText.COVER;

    static final char MAIL_ADDRESS = '\uE000';
    static final char TELEPHONE_NUMBER = '\uE001';
    /** In patterns: any number. */
    static final char ANY_NUMBER = '\uE002';

    static final char SENTENCE_END = '.';
    /** A comma, colon, bracket or dash. */
    static final char CLAUSE_END = ',';
    /** Before and after a phrase in quotation marks or with Capitals In A Row: most likely a product's name. */
    static final char NAME_START = '<';

    static final char NAME_END = '>';

    private final String text;
    private final int[] starts;
    private final int[] ends;

    WordText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /** Reads a folded text; {@code fromOrder} marks the characters that came from the order. */
    static WordText of(FoldedText folded, BitSet fromOrder) {
        return new WordTextBuilder(folded, fromOrder, Names.in(folded)).build();
    }

    /** The words of a term, among which no names are looked for. */
    static String ofTerm(FoldedText folded) {
        return new WordTextBuilder(folded, new BitSet(), Names.NONE).build().text();
    }

    /** Whether a character separates the words of a term as a space does. */
    static boolean isSpace(char c) {
        return c == ' ' || c == CLAUSE_END || c == NAME_START || c == NAME_END;
    }

    static boolean isBetweenWords(char c) {
        return c == SENTENCE_END || isSpace(c);
    }

    String text() {
        return text;
    }

    /** Where the characters from {@code from} to {@code to}, exclusive, start in the folded text. */
    int foldedStart(int from) {
        return starts[from];
    }

    /** Where the character before {@code to} ends in the folded text. */
    int foldedEnd(int to) {
        return ends[to - 1];
    }
}
