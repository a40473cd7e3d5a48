package io.ordernotifier.policy.reading;

import io.ordernotifier.policy.Span;
import java.util.BitSet;

/**
 * A text as rules compare it, see {@link Folding}: lower case, compatibility forms and look-alikes made plain, invisible
 * characters gone, each run of white space one character: a space within a line, {@link #LINE_END} at the end of a line
 * that ends a statement, {@link #PARAGRAPH_END} at a blank line.
 */
public final class FoldedText {
    public static final char LINE_END = '\n';
    public static final char PARAGRAPH_END = '\f';

    /**
     * Stands where something is covered: neither letter nor sign, neither capital nor small. No folded text holds it
     * otherwise. Like the others it is of Latin-1, so that text in Latin letters takes a byte a character.
     */
    public static final char COVER = '\u0080';

    private final SourceText source;
    private final String text;
    /** By character, as far as the text goes. */
    private final int[] starts;

    private final int[] ends;

    FoldedText(SourceText source, String text, int[] starts, int[] ends) {
        this.source = source;
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /** The same text where its source stands further on. */
    FoldedText movedTo(SourceText moved) {
        return new FoldedText(moved, text, starts, ends);
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    public char charAt(int index) {
        return text.charAt(index);
    }

    /** Where the folded characters from {@code from} to {@code to}, exclusive, stand in the part. */
    public Span span(int from, int to) {
        return source.span(sourceStart(from), sourceEnd(from, to));
    }

    /** The decoded characters behind the folded ones, as they were written. */
    public String written(int from, int to) {
        return source.text().substring(sourceStart(from), sourceEnd(from, to));
    }

    /** Whether the character is one of ASCII and was written just so, which most are. */
    public boolean isWrittenSo(int at) {
        char c = text.charAt(at);
        return c < 128 && source.text().charAt(starts[at]) == c;
    }

    /** Whether the character was written as a capital. */
    public boolean isCapital(int at) {
        return Character.isUpperCase(firstWritten(at));
    }

    /** Whether the character was written as a small letter. */
    public boolean isSmall(int at) {
        return Character.isLowerCase(firstWritten(at));
    }

    private char firstWritten(int at) {
        return text.charAt(at) == COVER ? COVER : source.text().charAt(starts[at]);
    }

    /** This text with one {@link #COVER} in place of each of those stretches of it. */
    public FoldedText covering(BitSet stretches) {
        if (stretches.isEmpty()) {
            return this;
        }
        char[] seen = new char[text.length()];
        int[] seenStarts = new int[text.length()];
        int[] seenEnds = new int[text.length()];
        int length = 0;
        int at = 0;
        while (at < text.length()) {
            int covered = stretches.nextSetBit(at);
            int plain = (covered < 0 ? text.length() : Math.min(covered, text.length())) - at;
            text.getChars(at, at + plain, seen, length);
            System.arraycopy(starts, at, seenStarts, length, plain);
            System.arraycopy(ends, at, seenEnds, length, plain);
            at += plain;
            length += plain;
            if (at < text.length()) {
                int end = Math.min(text.length(), stretches.nextClearBit(at));
                seen[length] = COVER;
                seenStarts[length] = starts[at];
                seenEnds[length++] = ends[end - 1];
                at = end;
            }
        }
        return new FoldedText(source, new String(seen, 0, length), seenStarts, seenEnds);
    }

    private int sourceStart(int from) {
        return from < text.length() ? starts[from] : source.length();
    }

    private int sourceEnd(int from, int to) {
        return to > from ? ends[to - 1] : sourceStart(from);
    }
}
