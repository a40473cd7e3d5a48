package io.ordernotifier.feedfile;

/** The file is no processing report, or no upload file. */
public final class UnreadableReportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableReportException(String message) {
        super(message);
    }
}
