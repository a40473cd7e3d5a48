package io.ordernotifier.demo;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is to be shown.
 *
 * @param seed the same gives the same events
 * @param orders how many the shop takes
 * @param eventsPerSecond at which pace they are told
 * @param policyPack name of the pack to hold drafts against
 * @param templates a seller's own, or none
 * @param folder for emails, feed records and dead letters; there and empty
 */
public record DemoOptions(
        long seed,
        int orders,
        int eventsPerSecond,
        String policyPack,
        @Nullable Path templates,
        Path folder) {
    /** Events a second at most. */
    public static final int FASTEST = 1000;

    public DemoOptions {
        if (orders < 1) {
            throw new IllegalArgumentException("orders is " + orders + ": must be 1 or more");
        }
        if (eventsPerSecond < 1 || eventsPerSecond > FASTEST) {
            throw new IllegalArgumentException("events a second is " + eventsPerSecond + ": must be 1 to " + FASTEST);
        }
    }

    Duration pause() {
        return Duration.ofSeconds(1).dividedBy(eventsPerSecond);
    }
}
