package io.ordernotifier.wire.registry;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Tells at a pace that can be read that the registry cannot be reached: at once, then now and then, and when it is back. */
final class ReachabilityLog {
    static final Duration PACE = Duration.ofSeconds(30);

    private final Logger log;
    private final LongSupplier nanoClock;
    private long downSince;
    private long lastTold;
    private boolean down;

    ReachabilityLog(Logger log, LongSupplier nanoClock) {
        this.log = log;
        this.nanoClock = nanoClock;
    }

    synchronized boolean isDown() {
        return down;
    }

    synchronized void unreachable(String what, @Nullable Throwable cause) {
        long now = nanoClock.getAsLong();
        if (!down) {
            down = true;
            downSince = now;
        } else if (now - lastTold < PACE.toNanos()) {
            return;
        }
        lastTold = now;
        log.warn("Schema registry unreachable, waiting for it: {} (for {} s)", what, seconds(now - downSince));
        log.debug("Schema registry unreachable, because of", cause);
    }

    synchronized void reached() {
        if (down) {
            down = false;
            log.info("Schema registry reachable again (after {} s)", seconds(nanoClock.getAsLong() - downSince));
        }
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).toSeconds();
    }
}
