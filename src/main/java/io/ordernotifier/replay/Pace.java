package io.ordernotifier.replay;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** So many a second, evenly. */
public final class Pace {
    private static final Duration STEP = Duration.ofMillis(50);

    private final double perSecond;
    private final long began = System.nanoTime();
    private long passed;

    /** @param perSecond infinite for no limit */
    public Pace(double perSecond) {
        this.perSecond = perSecond;
    }

    /**
     * Waits for the next one's turn; meanwhile asks again and again whether to go on.
     *
     * @return whether it is its turn; false where it was not to go on
     */
    public boolean await(BooleanSupplier goOn) throws InterruptedException {
        long due = began + (long) (passed / perSecond * 1e9);
        passed++;
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            if (!goOn.getAsBoolean()) {
                return false;
            }
            Thread.sleep(Math.min(left / 1_000_000 + 1, STEP.toMillis()));
        }
        return true;
    }
}
