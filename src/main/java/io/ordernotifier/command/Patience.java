package io.ordernotifier.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.RetriableException;

/** Does again what failed because a broker or the registry does not answer, and says so. */
final class Patience {
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration GIVES_UP_AFTER = Duration.ofMinutes(10);

    /** No request is waited for so long: what fails only then had answers before. */
    private static final Duration LONGER_THAN_ANY_REQUEST = Duration.ofMinutes(4);

    private Patience() {}

    /**
     * The work's result.
     *
     * @param work is begun anew each time, and must bear that
     * @param say is told each time
     * @param stopped ends the waiting
     * @throws RetriableException when it was stopped, or nobody answered for ten minutes
     */
    static <T> T with(Callable<T> work, Consumer<String> say, BooleanSupplier stopped) throws Exception {
        long giveUp = System.nanoTime() + GIVES_UP_AFTER.toNanos();
        while (true) {
            long began = System.nanoTime();
            try {
                return work.call();
            } catch (RetriableException e) {
                if (System.nanoTime() - began > LONGER_THAN_ANY_REQUEST.toNanos()) {
                    giveUp = System.nanoTime() + GIVES_UP_AFTER.toNanos();
                }
                if (stopped.getAsBoolean() || System.nanoTime() > giveUp) {
                    throw e;
                }
                say.accept("no answer (" + e.getMessage() + "); trying again");
                Thread.sleep(PAUSE.toMillis());
            }
        }
    }
}
