package io.ordernotifier.story;

import io.ordernotifier.order.OrderLine;

/**
 * One line: quantities in units, and what was paid and refunded for it, taxes and shipping included.
 *
 * @param open units that may still be shipped or cancelled
 */
public record LineView(
        String orderItemId,
        String sku,
        String title,
        int ordered,
        int shipped,
        int cancelled,
        int returned,
        int open,
        String paid,
        String refunded) {
    public static LineView of(OrderLine line) {
        return new LineView(
                line.orderItemId(),
                line.placed().sku(),
                line.placed().title(),
                line.ordered(),
                line.shipped(),
                line.cancelled(),
                line.returned(),
                line.open(),
                line.placed().amounts().net().toPlainString(),
                line.refunded().net().toPlainString());
    }
}
