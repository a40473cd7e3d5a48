package io.ordernotifier.feedfile;

/** The export could not begin or go on without risking that a record is lost or doubled. The message says what to do. */
public class ExportRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExportRefusedException(String message) {
        super(message);
    }
}
