package io.ordernotifier.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has been started and must be ended, the last first. May be closed by another thread while something is still being
 * started, by a shutdown hook for instance: what comes too late is ended at once.
 */
public final class Parts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;

    /**
     * Takes charge of a part.
     *
     * @throws IllegalStateException when everything has been ended already
     */
    public synchronized <T extends AutoCloseable> T add(T part) {
        if (closed) {
            close(part);
            throw new IllegalStateException("ended while it was starting");
        }
        started.push(part);
        return part;
    }

    /** Whether everything has been ended, or is just being. */
    public synchronized boolean isClosed() {
        return closed;
    }

    /** Ends everything. What fails to end does not keep the rest from ending. */
    @Override
    public synchronized void close() {
        closed = true;
        while (!started.isEmpty()) {
            close(started.pop());
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.atError()
                    .addKeyValue("part", part.getClass().getSimpleName())
                    .setCause(e)
                    .log("Could not be ended");
        }
    }
}
