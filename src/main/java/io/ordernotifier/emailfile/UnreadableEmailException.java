package io.ordernotifier.emailfile;

/** A file is no email that can be read; the message says why, without personal data. */
public final class UnreadableEmailException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableEmailException(String message) {
        super(message);
    }
}
