package io.ordernotifier.streams;

import io.ordernotifier.console.Check;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Asks a question again and again in a thread of its own and keeps the last answer, so that whoever wants to know never
 * waits for what is out of reach.
 */
final class Watch implements AutoCloseable {
    private final String name;
    private final Supplier<Check> question;
    private final ScheduledExecutorService thread;
    private volatile Check last;

    /** @param name of the check, and of the thread */
    Watch(String name, Supplier<Check> question) {
        this.name = name;
        this.question = question;
        this.last = Check.failed(name, "not looked at yet");
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread watching = new Thread(work, "watch-" + name);
            watching.setDaemon(true);
            return watching;
        });
    }

    /** Begins; each time the pause starts when the answer is there. */
    void start(Duration pause) {
        ScheduledFuture<?> unused =
                thread.scheduleWithFixedDelay(this::ask, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    Check last() {
        return last;
    }

    private void ask() {
        try {
            last = question.get();
        } catch (RuntimeException fault) {
            last = Check.failed(name, "cannot be looked at: " + fault.getClass().getName());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
