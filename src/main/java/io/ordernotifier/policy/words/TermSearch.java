package io.ordernotifier.policy.words;

import io.ordernotifier.policy.reading.Letters;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The places of all terms in one text, by group, and where its sentences, clauses and names lie. */
final class TermSearch {
    private static final @Nullable Occurrences[] NONE = {};

    private final WordBook book;
    private final String text;
    private final @Nullable Occurrences[] found;
    /** As many, once there is one; few texts hold any. */
    private @Nullable Occurrences[] excepted = NONE;

    private final BitSet present;
    private final TextRuler ruler;

    TermSearch(WordBook book, String text) {
        this.book = book;
        this.text = text;
        this.found = new Occurrences[book.groups()];
        this.present = new BitSet(book.groups());
        this.ruler = new TextRuler(text);
        search();
        except();
    }

    /** The groups of which a word is there. */
    BitSet present() {
        return present;
    }

    @Nullable
    Occurrences of(int group) {
        return found[group];
    }

    TextRuler ruler() {
        return ruler;
    }

    private void search() {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (!WordText.isBetweenWords(c)) {
                if (book.wordStarts().mayBegin(c) && !Letters.continues(text, at)) {
                    walk(book.wordStarts(), Trie.ROOT, at, at);
                }
                if (book.anywhere().mayBegin(c)) {
                    walk(book.anywhere(), Trie.ROOT, at, at);
                }
            }
        }
    }

    private void walk(Trie trie, int from, int start, int at) {
        int node = from;
        int place = at;
        while (true) {
            int[] ending = trie.entriesAt(node);
            if (ending != null) {
                for (int entry : ending) {
                    occur(entry, start, place);
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
            node = trie.next(node, WordText.isSpace(c) ? ' ' : c);
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

    private void occur(int entry, int start, int end) {
        if (TermEntry.wordEnds(entry) && Letters.continues(text, end)) {
            return;
        }
        int group = TermEntry.group(entry);
        @Nullable Occurrences[] kind = TermEntry.isException(entry) ? excepted() : found;
        Occurrences known = kind[group];
        if (known == null) {
            known = new Occurrences();
            kind[group] = known;
            if (kind == found) {
                present.set(group);
            }
        }
        known.add(start, end);
    }

    private @Nullable Occurrences[] excepted() {
        if (excepted == NONE) {
            excepted = new Occurrences[book.groups()];
        }
        return excepted;
    }

    private void except() {
        if (excepted == NONE) {
            return;
        }
        for (int group = present.nextSetBit(0); group >= 0; group = present.nextSetBit(group + 1)) {
            Occurrences words = found[group];
            Occurrences others = excepted[group];
            if (words != null && others != null) {
                words.remove(others);
                if (words.count() == 0) {
                    found[group] = null;
                    present.clear(group);
                }
            }
        }
    }
}
