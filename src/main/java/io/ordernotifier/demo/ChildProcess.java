package io.ordernotifier.demo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A {@link JavaProgram} that runs, and can be killed without warning. Its standard input is a pipe from this process: a
 * program that ends when that pipe is closed never outlives this one.
 */
public final class ChildProcess implements AutoCloseable {
    private static final Duration TIME_TO_END = Duration.ofSeconds(20);

    private final String name;
    private final Process process;
    private final ProcessOutput output;

    ChildProcess(String name, Process process) {
        this.name = name;
        this.process = process;
        this.output = ProcessOutput.of(name, process);
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Waits until the program has written a line to its standard output that starts like this.
     *
     * @return the first such line
     * @throws IllegalStateException when the output ends without it, or the time is over
     */
    public String awaitLine(String prefix, Duration patience) {
        return output.awaitLine(prefix, patience);
    }

    /** Everything the program has written to its standard output so far, line by line. */
    public List<String> output() {
        return output.lines();
    }

    /** Ends the program without warning, as {@code kill -9} does, and returns when it is gone. */
    public void kill() {
        process.toHandle().destroyForcibly();
        awaitEnd(TIME_TO_END);
    }

    /** Asks the program to end, as {@code kill -TERM} does, without waiting for it. */
    public void terminate() {
        // Process.destroy would also close the output, and with it lose the last lines of a program that ends in order.
        process.toHandle().destroy();
    }

    /**
     * Waits until the program has ended and its output is read to the end.
     *
     * @return its exit code; 128 and the signal's number where a signal ended it
     * @throws IllegalStateException when it still runs after that time
     */
    public int awaitEnd(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(name + " still runs after " + patience.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the end of " + name, e);
        }
        output.awaitEnd(patience);
        return process.exitValue();
    }

    /** Ends the program: in order when it does so within 20 seconds, else without warning. */
    @Override
    public void close() {
        terminate();
        try {
            awaitEnd(TIME_TO_END);
        } catch (IllegalStateException e) {
            kill();
        }
    }
}
