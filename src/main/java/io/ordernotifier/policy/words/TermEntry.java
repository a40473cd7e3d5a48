package io.ordernotifier.policy.words;

/** What a trie tells of a term: its group and how it counts, in one number. */
final class TermEntry {
    private TermEntry() {}

    static int of(int group, boolean wordEnds, boolean exception) {
        return (group << 2) | (exception ? 2 : 0) | (wordEnds ? 1 : 0);
    }

    static int group(int entry) {
        return entry >> 2;
    }

    /** Whether a word must end where the term does. */
    static boolean wordEnds(int entry) {
        return (entry & 1) != 0;
    }

    /** Whether words of the group are not meant where they are part of this term. */
    static boolean isException(int entry) {
        return (entry & 2) != 0;
    }
}
