package io.ordernotifier.replay;

/** Records cannot be sent through again as things are. The message says why, and what to do. */
public final class ReplayRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ReplayRefusedException(String message) {
        super(message);
    }
}
