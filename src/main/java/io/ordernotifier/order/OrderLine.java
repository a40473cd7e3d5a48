package io.ordernotifier.order;

import io.ordernotifier.event.LineAmounts;
import io.ordernotifier.event.PlacedLine;

/**
 * What is known of one line: what was ordered and how many of its units were shipped, cancelled and returned, and what
 * was refunded for them. Always {@code shipped + cancelled <= ordered}, {@code returned <= shipped} and
 * {@code refunded <= paid}, component by component.
 *
 * @param returnedWithShipping of the returned units those whose shipping was refunded too
 */
public record OrderLine(
        PlacedLine placed, int shipped, int cancelled, int returned, int returnedWithShipping, LineAmounts refunded) {
    public OrderLine {
        if (cancelled < 0
                || returnedWithShipping < 0
                || shipped > placed.quantity() - cancelled
                || returned > shipped
                || returnedWithShipping > returned) {
            throw new IllegalArgumentException("line " + placed.orderItemId() + " has ordered " + placed.quantity()
                    + ", shipped " + shipped + ", cancelled " + cancelled + ", returned " + returned
                    + ", of these with shipping " + returnedWithShipping
                    + ": shipped and cancelled must be within what was ordered, returned within what was shipped");
        }
    }

    public static OrderLine of(PlacedLine placed) {
        return new OrderLine(placed, 0, 0, 0, 0, LineAmounts.ZERO);
    }

    public String orderItemId() {
        return placed.orderItemId();
    }

    public int ordered() {
        return placed.quantity();
    }

    /** Units that may still be shipped or cancelled. */
    public int open() {
        return ordered() - shipped - cancelled;
    }

    /** Units that were shipped and have not come back. */
    int withBuyer() {
        return shipped - returned;
    }

    /** Units that may come back, now or once they are shipped. */
    int returnable() {
        return ordered() - cancelled - returned;
    }

    /** Units whose price is refunded. */
    int unitsRefunded() {
        return cancelled + returned;
    }

    /** Units whose shipping is refunded. */
    int unitsRefundedWithShipping() {
        return cancelled + returnedWithShipping;
    }

    OrderLine ship(int units) {
        return new OrderLine(placed, shipped + units, cancelled, returned, returnedWithShipping, refunded);
    }

    OrderLine cancel(int units) {
        return new OrderLine(placed, shipped, cancelled + units, returned, returnedWithShipping, refunded);
    }

    OrderLine takeBack(int units, boolean refundShipping) {
        return new OrderLine(
                placed,
                shipped,
                cancelled,
                returned + units,
                returnedWithShipping + (refundShipping ? units : 0),
                refunded);
    }

    OrderLine refund(LineAmounts amounts) {
        return new OrderLine(placed, shipped, cancelled, returned, returnedWithShipping, refunded.plus(amounts));
    }
}
