package io.ordernotifier.explain;

/** A running processor did not tell the story. The message says why. */
public final class RemoteStoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RemoteStoryException(String message) {
        super(message);
    }
}
