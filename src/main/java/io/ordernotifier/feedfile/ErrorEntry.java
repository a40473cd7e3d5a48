package io.ordernotifier.feedfile;

/**
 * A record that is in no upload file, as one line of the error file.
 *
 * @param reason stable, see {@link Reason}
 * @param orderId the record's key
 */
record ErrorEntry(
        String reason,
        String message,
        String feed,
        String topic,
        int partition,
        long offset,
        String orderId,
        String recordId,
        String sourceEventId) {}
