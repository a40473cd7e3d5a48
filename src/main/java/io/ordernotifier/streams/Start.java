package io.ordernotifier.streams;

/** How the processor is to begin where its offsets or its state are gone and its outputs are not. */
public enum Start {
    /** Not at all: somebody must say which of the others is meant. */
    PLAIN,
    /** It reads all inputs again, rebuilds the state and sends only what was never sent. Where nothing is gone it goes on. */
    REBUILD,
    /** The same, also where nothing is gone; and it sends nothing, what was never sent either. */
    REBUILD_ONLY,
    /** It reads all inputs again and sends everything again. Where nothing is gone it goes on. */
    FROM_SCRATCH
}
