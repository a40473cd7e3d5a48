package io.ordernotifier.rejected;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** So many a second and no more, evenly. */
public final class Pace {
    private static final long KEEP_ALIVE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final long nanosBetween;
    private long next = System.nanoTime();

    /** @param perSecond 0 for no limit */
    public Pace(double perSecond) {
        this.nanosBetween = perSecond <= 0 ? 0 : (long) (TimeUnit.SECONDS.toNanos(1) / perSecond);
    }

    /**
     * Waits for the next one's turn.
     *
     * @param meanwhile is run now and then while it waits
     */
    void await(Runnable meanwhile) {
        long left = next - System.nanoTime();
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(Math.min(left, KEEP_ALIVE_NANOS));
            left = next - System.nanoTime();
            if (left > 0) {
                meanwhile.run();
            }
        }
        next = Math.max(next, System.nanoTime() - nanosBetween) + nanosBetween;
    }
}
