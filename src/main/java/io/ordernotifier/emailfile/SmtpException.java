package io.ordernotifier.emailfile;

/** An SMTP server that cannot be reached or will not take an email. The message names server and reason, nobody's address. */
public final class SmtpException extends Exception {
    private static final long serialVersionUID = 1L;

    SmtpException(String message) {
        super(message);
    }
}
