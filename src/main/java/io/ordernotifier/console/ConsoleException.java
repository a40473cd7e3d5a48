package io.ordernotifier.console;

/** The console cannot be started. The message names the settings and what would be right. */
public final class ConsoleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConsoleException(String message, Throwable cause) {
        super(message, cause);
    }
}
