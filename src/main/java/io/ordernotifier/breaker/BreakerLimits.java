package io.ordernotifier.breaker;

import java.time.Duration;

/**
 * How much may be rejected before the breaker trips. Each lane (one email kind in one language, one input topic) is held
 * against these by itself.
 *
 * @param share of rejects among all that was decided within the window, above 0 and at most 1; 0: not looked at
 * @param minimum rejects within the window, below which the share means nothing
 * @param window how far back is looked
 * @param run rejects in a row, with nothing that passed between them, however long that took; 0: not looked at
 */
public record BreakerLimits(double share, int minimum, Duration window, int run) {
    public BreakerLimits {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share " + share + ": must be between 0 and 1");
        }
        if (minimum < 1 || run < 0 || window.isZero() || window.isNegative()) {
            throw new IllegalArgumentException("minimum " + minimum + ", run " + run + ", window " + window
                    + ": must be 1 or more, 0 or more, longer than nothing");
        }
    }
}
