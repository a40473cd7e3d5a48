package io.ordernotifier.feedfile;

import java.util.List;
import java.util.Map;

/**
 * A batch that is decided: all its files are complete, aside, and will be published, whatever happens.
 *
 * @param files in the order in which they are published, the manifest last
 * @param reached by topic and partition, the offset up to which (exclusive) the batch goes
 */
record Journal(String batch, List<Publication> files, Map<String, Map<Integer, Long>> reached) {

    /**
     * @param aside the file's name aside
     * @param name its name once it is published
     */
    record Publication(String aside, String name) {}
}
