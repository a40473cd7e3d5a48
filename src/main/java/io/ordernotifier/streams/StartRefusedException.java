package io.ordernotifier.streams;

/** The processor must not start as things are. The message says what is wrong and what to do. */
public final class StartRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartRefusedException(String message) {
        super(message);
    }
}
