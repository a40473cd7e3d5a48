package io.ordernotifier.feedfile;

import java.util.List;

/**
 * What the marketplace answers to an upload file.
 *
 * @param complete whether it has finished; a report of work under way says little
 * @param processed records, by the marketplace's own count; likewise the next three
 * @param results what it found fault with
 */
public record ProcessingReport(
        boolean complete, long processed, long successful, long withError, long withWarning, List<Result> results) {
    public ProcessingReport {
        results = List.copyOf(results);
    }

    /**
     * A fault the marketplace found.
     *
     * @param number of the message or line in the upload file, from 1; 0 is the file itself
     * @param error or else a warning
     * @param code the marketplace's own
     * @param orderId empty where neither the report nor the upload file tells it; likewise the item
     */
    public record Result(
            long number, boolean error, String code, String description, String orderId, String orderItemId) {

        Result with(UploadedRecord uploaded) {
            return new Result(
                    number,
                    error,
                    code,
                    description,
                    orderId.isEmpty() ? uploaded.orderId() : orderId,
                    orderItemId.isEmpty() ? uploaded.orderItemIds() : orderItemId);
        }
    }

    /**
     * What stands in the upload file at a number.
     *
     * @param orderItemIds with commas between where there are several
     */
    record UploadedRecord(String orderId, String orderItemIds) {}

    /** Whether everything in the upload file was taken. */
    public boolean isGood() {
        return complete && withError == 0 && results.stream().noneMatch(Result::error);
    }
}
