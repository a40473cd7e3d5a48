package io.ordernotifier.event;

/**
 * One line of an order as it was placed: a product and a quantity of it.
 *
 * @param orderItemId the marketplace's ID of the line; a string, leading zeros count
 * @param title the product's name as the buyer knows it
 * @param amounts what the buyer pays, for the whole quantity
 */
public record PlacedLine(String orderItemId, String sku, String title, int quantity, LineAmounts amounts) {
    public PlacedLine {
        Checks.present(orderItemId, "lines.orderItemId");
        Checks.positive(quantity, "lines[" + orderItemId + "].quantity");
        amounts.checkNotNegative("lines[" + orderItemId + "]");
        if (amounts.itemNet().signum() < 0) {
            throw new InvalidEventException("lines[" + orderItemId
                    + "].itemPromotion is more than the prices and taxes it is taken off: must not exceed them");
        }
        if (amounts.shippingNet().signum() < 0) {
            throw new InvalidEventException("lines[" + orderItemId
                    + "].shippingPromotion is more than the shipping price and tax: must not exceed them");
        }
    }
}
