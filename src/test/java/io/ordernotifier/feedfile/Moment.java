package io.ordernotifier.feedfile;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A moment of an export.
 *
 * @param step how the name of the step begins that is done then
 * @param times which time it is done
 */
record Moment(String step, int times) {
    /** Listens to the steps of an export and does something when the moment has come. */
    Consumer<String> then(Runnable doing) {
        AtomicInteger seen = new AtomicInteger();
        return done -> {
            if (done.startsWith(step) && seen.incrementAndGet() == times) {
                doing.run();
            }
        };
    }
}
