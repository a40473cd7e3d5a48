package io.ordernotifier.feedfile;

import io.ordernotifier.feedfile.Formatted.Inexpressible;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks a record's fields against what both formats ask, and keeps the first fault. */
final class Faults {
    private static final Pattern ORDER_ID = Pattern.compile("[0-9A-Z]{3}-[0-9]{7}-[0-9]{7}");
    private static final Pattern ITEM_ID = Pattern.compile("[0-9]{14}");
    private static final int LONGEST_TEXT = 50;
    private static final Instant LATEST = Instant.parse("9999-12-30T00:00:00Z");

    private @Nullable Inexpressible first;

    void check(boolean right, Reason reason, String message) {
        if (!right && first == null) {
            first = new Inexpressible(reason, message);
        }
    }

    void checkOrderId(String orderId) {
        check(
                ORDER_ID.matcher(orderId).matches(),
                Reason.ORDER_ID,
                "order-id must be 3-7-7 digits with hyphens, such as 058-3563777-5518068");
    }

    void checkItem(String orderItemId, int quantity) {
        check(ITEM_ID.matcher(orderItemId).matches(), Reason.ITEM_ID, "order-item-id must be 14 digits");
        check(quantity > 0, Reason.QUANTITY, "quantity is " + quantity + ": must be more than 0");
    }

    void checkDate(Instant moment) {
        check(
                !moment.isBefore(Instant.EPOCH) && moment.isBefore(LATEST),
                Reason.DATE,
                "the date must lie between the years 1970 and 9999");
    }

    /** @param decimals that the currency has */
    void checkAmount(BigDecimal amount, int decimals) {
        check(
                amount.stripTrailingZeros().scale() <= decimals,
                Reason.AMOUNT,
                "an amount is " + amount.toPlainString() + ": must have no more than " + decimals + " decimals");
    }

    /** A free text made fit for a line; absent where nothing is left of it. */
    @Nullable
    String text(String field, @Nullable String value) {
        String text = OneLine.of(value);
        check(
                text == null || text.length() <= LONGEST_TEXT,
                Reason.TOO_LONG,
                field + " must have no more than " + LONGEST_TEXT + " characters");
        check(text == null || OneLine.isWellFormed(text), Reason.NOT_ENCODABLE, field + " holds half a character");
        return text;
    }

    Optional<Inexpressible> first() {
        return Optional.ofNullable(first);
    }
}
