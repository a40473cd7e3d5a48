package io.ordernotifier.policy.words;

import io.ordernotifier.policy.reading.Letters;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Terms by their characters: from each place of a text one walk down finds every term that starts there. Edges lie in one
 * open-addressing table keyed by node and character.
 */
final class Trie {
    static final int ROOT = 0;

    private long[] keys = new long[1024];
    private int[] targets = new int[1024];
    private int edges;
    private int nodes = 1;
    private int[][] entries = new int[256][];
    /** With which characters terms begin: in most places of a text none does. */
    private final BitSet firsts = new BitSet();

    /** Adds a term with what is to be told of it, see {@link TermEntry}. */
    void add(String term, int entry) {
        int node = ROOT;
        firsts.set(term.charAt(0));
        for (int i = 0; i < term.length(); i++) {
            int next = next(node, term.charAt(i));
            node = next >= 0 ? next : grow(node, term.charAt(i));
        }
        int[] known = entries[node];
        int[] more = known == null ? new int[1] : Arrays.copyOf(known, known.length + 1);
        more[more.length - 1] = entry;
        entries[node] = more;
    }

    /** Whether a term begins with {@code c}, or with a number of which it may be the first digit. */
    boolean mayBegin(char c) {
        return firsts.get(c) || (Letters.isDigit(c) && firsts.get(WordText.ANY_NUMBER));
    }

    /** The node after {@code c}, or -1. */
    int next(int node, char c) {
        long key = key(node, c);
        int slot = slot(key, keys.length);
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return targets[slot];
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        return -1;
    }

    /** What is to be told of the terms that end at a node; null where none does. */
    int @Nullable [] entriesAt(int node) {
        return entries[node];
    }

    private int grow(int node, char c) {
        if (edges * 2 >= keys.length) {
            rehash();
        }
        if (nodes == entries.length) {
            entries = Arrays.copyOf(entries, nodes * 2);
        }
        put(key(node, c), nodes);
        edges++;
        return nodes++;
    }

    private void put(long key, int target) {
        int slot = slot(key, keys.length);
        while (keys[slot] != 0) {
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    private void rehash() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[oldKeys.length * 2];
        targets = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(oldKeys[i], oldTargets[i]);
            }
        }
    }

    /** Never 0: the node is counted from 1. */
    private static long key(int node, char c) {
        return ((long) (node + 1) << 16) | c;
    }

    private static int slot(long key, int size) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & (size - 1);
    }
}
