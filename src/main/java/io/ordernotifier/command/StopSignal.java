package io.ordernotifier.command;

import io.ordernotifier.ExitCode;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets SIGTERM and Ctrl-C end a program once everything is closed. One that otherwise never ends is then done, with an exit
 * code of its own, where Java itself would end with 143, as if it had been killed; one that is broken off ends with Java's.
 */
final class StopSignal implements AutoCloseable {
    private static final long CLOSED_WITHIN_S = 60;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final boolean brokenOff;
    private final Thread hook;

    private volatile int exitCode = ExitCode.DONE;

    private StopSignal(Runnable stop, boolean brokenOff) {
        this.brokenOff = brokenOff;
        hook = new Thread(() -> end(stop), "stop-on-signal");
    }

    /** @param stop makes the program's main thread go on to its end */
    static StopSignal leadingTo(Runnable stop) {
        return registered(new StopSignal(stop, false));
    }

    /** @param stop makes the program's main thread leave the rest undone */
    static StopSignal breakingOff(Runnable stop) {
        return registered(new StopSignal(stop, true));
    }

    private static StopSignal registered(StopSignal signal) {
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    private void end(Runnable stop) {
        stop.run();
        int ending = ExitCode.COULD_NOT_RUN;
        try {
            ending = closed.await(CLOSED_WITHIN_S, TimeUnit.SECONDS) ? exitCode : ExitCode.COULD_NOT_RUN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!brokenOff) {
            Runtime.getRuntime().halt(ending);
        }
    }

    /** What a signal ends the process with from now on, unless something cannot be closed; at first that is 0. */
    void endsWith(int code) {
        exitCode = code;
    }

    /** Everything is closed: a signal that has come may end the process, one that comes now ends it as usual. */
    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            return; // the signal has come: the hook ends the process
        }
    }
}
