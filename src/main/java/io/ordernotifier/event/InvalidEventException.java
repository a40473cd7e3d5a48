package io.ordernotifier.event;

/**
 * An event contradicts its own definition (a quantity of zero, a negative amount, the same line twice). The message
 * names the field and what would be right, and holds no personal data: it goes into logs and dead-letter headers.
 */
public final class InvalidEventException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public InvalidEventException(String message) {
        super(message);
    }
}
