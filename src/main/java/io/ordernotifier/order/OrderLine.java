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
}
