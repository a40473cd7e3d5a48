package io.ordernotifier.order;

import io.ordernotifier.event.LineAmounts;
import java.math.BigDecimal;
import java.util.List;

/**
 * Money that goes back to the buyer.
 *
 * @param currency ISO 4217
 */
public record Refund(String currency, List<RefundedLine> lines) {
    public Refund {
        lines = List.copyOf(lines);
    }

    /** What the buyer gets back: the refunded amounts of all lines less the charges kept back. */
    public BigDecimal total() {
        return lines.stream().map(RefundedLine::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * One line's part of a refund.
     *
     * @param amounts refunded for these units, each at the currency's minor unit
     * @param restockingFee kept back
     * @param returnShippingFee kept back
     */
    public record RefundedLine(
            String orderItemId,
            int quantity,
            LineAmounts amounts,
            BigDecimal restockingFee,
            BigDecimal returnShippingFee) {

        public BigDecimal total() {
            return amounts.net().subtract(restockingFee).subtract(returnShippingFee);
        }
    }
}
