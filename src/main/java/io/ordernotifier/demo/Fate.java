package io.ordernotifier.demo;

/**
 * What came of an event, in words.
 *
 * @param released whether it had waited before
 */
record Fate(SentEvent event, Sort sort, boolean released, String words) {

    /** How it ended, from the best to the worst. */
    enum Sort {
        /** The buyer is told. */
        EMAIL,
        /** Only the marketplace is told. */
        FEED,
        /** Nobody needs to be told. */
        QUIET,
        /** It was told before. */
        DUPLICATE,
        /** It waits for what it needs. */
        HELD,
        /** The buyer would have been told, but not so. */
        DRAFT_REJECTED,
        /** It cannot be. */
        REJECTED
    }
}
