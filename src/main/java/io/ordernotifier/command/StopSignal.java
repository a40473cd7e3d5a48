package io.ordernotifier.command;

import io.ordernotifier.ExitCode;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets SIGTERM and Ctrl-C end a program that otherwise never ends: as done, with exit code 0, once everything is closed.
 * Java itself would end with 143, as if it had been killed.
 */
final class StopSignal implements AutoCloseable {
    private static final long CLOSED_WITHIN_S = 60;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook;

    private StopSignal(Runnable stop) {
        hook = new Thread(() -> end(stop), "stop-on-signal");
    }

    /** @param stop makes the program's main thread go on to its end */
    static StopSignal leadingTo(Runnable stop) {
        StopSignal signal = new StopSignal(stop);
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    private void end(Runnable stop) {
        stop.run();
        int exitCode = ExitCode.COULD_NOT_RUN;
        try {
            exitCode = closed.await(CLOSED_WITHIN_S, TimeUnit.SECONDS) ? ExitCode.DONE : ExitCode.COULD_NOT_RUN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(exitCode);
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
