package io.ordernotifier.feedfile;

import io.ordernotifier.output.FeedRecord;
import java.nio.file.Path;

/** How records are written to upload files. Each record's bytes stand for themselves; a file adds head and foot. */
interface Format {

    FeedFormat name();

    /** The record's bytes, or why there are none. */
    Formatted format(FeedRecord feedRecord, Marketplace marketplace);

    /** What a file begins with. */
    byte[] head(FileGroup group);

    /** What stands before the bytes of a file's nth record, from 1. */
    byte[] before(int number);

    /** What a file ends with. */
    byte[] foot();

    /** What the upload is told about the file's encoding. */
    String contentType(Marketplace marketplace);

    /**
     * Checks a file before it is published.
     *
     * @throws IllegalStateException when it is not what the format demands: a fault of ours
     */
    void validate(Path file);
}
