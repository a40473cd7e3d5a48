package io.ordernotifier.feedfile;

import io.ordernotifier.feedfile.Batch.Completed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Where the batches of an export go, and what is remembered of them. */
interface ExportTarget extends AutoCloseable {

    /** The timestamp before which records are left out, in milliseconds since 1970. */
    long since();

    /** Where files are written until they are published. */
    Path aside();

    /** Forgets files of a batch that was broken off. */
    void clearAside() throws IOException;

    /** @param reached by topic and partition, the offset up to which (exclusive) the batch goes */
    void publish(Completed batch, Map<String, Map<Integer, Long>> reached) throws IOException;

    @Override
    void close() throws IOException;
}
