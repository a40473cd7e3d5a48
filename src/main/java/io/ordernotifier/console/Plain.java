package io.ordernotifier.console;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/** Values as JSON has them: amounts without an exponent, times and dates in ISO 8601. */
final class Plain {
    private Plain() {}

    static String text(BigDecimal amount) {
        return amount.toPlainString();
    }

    static @Nullable String text(@Nullable Temporal time) {
        return time == null ? null : time.toString();
    }
}
