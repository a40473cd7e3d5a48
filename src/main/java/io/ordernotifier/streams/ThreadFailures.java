package io.ordernotifier.streams;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when a processing thread ends by an exception: nothing is lost, for its transaction is aborted, so another
 * thread takes over. Many such ends in a short time mean that no thread can do the work; then the processor stops.
 */
final class ThreadFailures {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadFailures.class);
    private static final int MOST = 10;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final Clock clock;
    private final Deque<Instant> failures = new ArrayDeque<>();

    ThreadFailures(Clock clock) {
        this.clock = clock;
    }

    synchronized StreamThreadExceptionResponse answer(Throwable failure) {
        Instant now = clock.instant();
        failures.addLast(now);
        while (failures.getFirst().isBefore(now.minus(WITHIN))) {
            failures.removeFirst();
        }
        if (failures.size() > MOST) {
            LOG.atError()
                    .setCause(failure)
                    .addKeyValue("failures", failures.size())
                    .log("A processing thread failed again, too often: the processor stops");
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        LOG.atError()
                .setCause(failure)
                .addKeyValue("failures", failures.size())
                .log("A processing thread failed; another takes over");
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
