package io.ordernotifier.event;

import java.math.BigDecimal;

/**
 * Units of an order line that came back.
 *
 * @param restockingFee kept back from the refund, for all the units of this line together
 * @param returnShippingFee kept back from the refund for the way back, likewise
 * @param refundShipping whether the shipping that was paid for these units is refunded too
 */
public record ReturnedLine(
        String orderItemId,
        int quantity,
        BigDecimal restockingFee,
        BigDecimal returnShippingFee,
        boolean refundShipping) {
    public ReturnedLine {
        Checks.present(orderItemId, "lines.orderItemId");
        Checks.positive(quantity, "lines[" + orderItemId + "].quantity");
        Checks.notNegative(restockingFee, "lines[" + orderItemId + "].restockingFee");
        Checks.notNegative(returnShippingFee, "lines[" + orderItemId + "].returnShippingFee");
    }

    void addTo(Fingerprint.Builder fingerprint) {
        fingerprint
                .add("orderItemId", orderItemId)
                .add("quantity", quantity)
                .add("restockingFee", LineAmounts.plain(restockingFee))
                .add("returnShippingFee", LineAmounts.plain(returnShippingFee))
                .add("refundShipping", refundShipping ? "true" : "");
    }
}
