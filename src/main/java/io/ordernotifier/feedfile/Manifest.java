package io.ordernotifier.feedfile;

import java.util.List;
import java.util.Map;

/**
 * What one batch of an export came to. Of the records read,
 *
 * <pre>
 * read = exported (the sum over the files) + errors + leftOut
 * </pre>
 *
 * @param batch its name, from the first record that was read
 * @param read committed records
 * @param errors records that the format cannot express
 * @param errorFile where they are listed; empty where there are none
 * @param leftOut records that are older than the export's beginning
 * @param warnings how many of the exported records are doubtful; the first of them are listed
 * @param offsets by topic and partition, from which offset on and up to which (exclusive) was read
 */
public record Manifest(
        String batch,
        String format,
        long read,
        long exported,
        long errors,
        String errorFile,
        Map<String, Long> errorsByReason,
        long leftOut,
        long warnings,
        List<Warning> firstWarnings,
        List<FileEntry> files,
        Map<String, Map<Integer, List<Long>>> offsets) {

    /**
     * An exported record that is doubtful.
     *
     * @param warning WRONG_CHECK_DIGIT or UNKNOWN_FORM, of its tracking number
     */
    public record Warning(String orderId, String topic, int partition, long offset, String warning) {}

    /** As its file's name begins. */
    public String fileName() {
        return "manifest." + format + "." + batch + ".json";
    }
}
