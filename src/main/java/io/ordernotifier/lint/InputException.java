package io.ordernotifier.lint;

/** What was given cannot be read as drafts; the message names the file, the line and what would be right. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InputException(String message) {
        super(message);
    }
}
