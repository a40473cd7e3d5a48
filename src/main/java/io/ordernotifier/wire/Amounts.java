package io.ordernotifier.wire;

import io.ordernotifier.event.InvalidEventException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts of money as the schemas have them: 18 digits, two of them after the point. */
final class Amounts {
    private static final int SCALE = 2;
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(18 - SCALE);
    private static final int LIMIT_BITS = 60;

    private Amounts() {}

    /** Never rounds: an amount with more than two decimals is a fault of ours. */
    static BigDecimal toAvro(BigDecimal amount) {
        return amount.setScale(SCALE, RoundingMode.UNNECESSARY);
    }

    /** Avro does not hold a writer to the 18 digits. */
    static BigDecimal fromAvro(BigDecimal amount, String field) {
        // The length in bits first: comparing a number of a million digits takes long.
        if (amount.unscaledValue().bitLength() > LIMIT_BITS || amount.abs().compareTo(LIMIT) >= 0) {
            throw new InvalidEventException(
                    field + " is an amount of more than 18 digits: must have at most 18, two of them decimals");
        }
        return amount;
    }
}
