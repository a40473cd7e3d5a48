package io.ordernotifier.lint;

import org.jspecify.annotations.Nullable;

/**
 * A share of a number of cases, with the interval in which the true share lies with a confidence of 95 % (Wilson's score
 * interval, which stays right near 0 and 1 and for few cases).
 *
 * @param low lower end of the interval, {@code high} its upper end
 */
public record Rate(double value, double low, double high) {
    /** The quantile of the normal distribution for 95 %, two-sided. */
    private static final double Z = 1.959963984540054;

    /** Nothing where there are no cases: then nothing is known. */
    static @Nullable Rate of(long hits, long cases) {
        if (cases == 0) {
            return null;
        }
        double n = cases;
        double share = hits / n;
        double spread = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        double scale = 1 + Z * Z / n;
        double centre = share + Z * Z / (2 * n);
        return new Rate(share, Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale));
    }
}
