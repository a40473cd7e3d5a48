package io.ordernotifier.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * The smallest amount of a currency: every amount of an order is a multiple of it.
 *
 * @param decimals 2 for US dollars, 0 for yen
 */
record MinorUnit(int decimals) {
    /** The decimals that the amounts of every input and output record have. */
    private static final int MOST_DECIMALS = 2;

    /** The minor unit of an ISO 4217 currency that {@link #isSupported}. */
    static MinorUnit of(String currency) {
        return new MinorUnit(Currency.getInstance(currency).getDefaultFractionDigits());
    }

    /** Whether the code is known, the currency has a minor unit, and that needs no more than two decimals. */
    static boolean isSupported(String currency) {
        try {
            int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
            return decimals >= 0 && decimals <= MOST_DECIMALS;
        } catch (IllegalArgumentException unknownCode) {
            return false;
        }
    }

    /** Whether the amount is a multiple of this unit: 10.50 yen is not. */
    boolean divides(BigDecimal amount) {
        return amount.scale() <= decimals || amount.stripTrailingZeros().scale() <= decimals;
    }

    /** The amount written with this unit's decimals, which must not lose anything. */
    BigDecimal scale(BigDecimal amount) {
        return amount.setScale(decimals, RoundingMode.UNNECESSARY);
    }

    /** The part of an amount for some of its units, half-up. */
    BigDecimal share(BigDecimal amount, int units, int ofUnits) {
        return amount.multiply(BigDecimal.valueOf(units))
                .divide(BigDecimal.valueOf(ofUnits), decimals, RoundingMode.HALF_UP);
    }

    BigDecimal times(long count) {
        return BigDecimal.valueOf(count, decimals);
    }
}
