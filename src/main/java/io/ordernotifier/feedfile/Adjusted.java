package io.ordernotifier.feedfile;

import io.ordernotifier.event.LineAmounts;
import io.ordernotifier.feedfile.Formatted.Money;
import io.ordernotifier.order.Refund.RefundedLine;
import io.ordernotifier.output.AdjustmentReason;
import io.ordernotifier.output.FeedRecord.OrderAdjustment;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.stream.Stream;

/** What both formats ask of an order adjustment. */
final class Adjusted {
    private static final int MOST_DECIMALS = 2;

    private Adjusted() {}

    static void check(OrderAdjustment told, Faults faults) {
        faults.checkOrderId(told.orderId());
        faults.checkDate(told.adjustedAt());
        int decimals = decimals(told.refund().currency());
        faults.check(
                decimals >= 0 && decimals <= MOST_DECIMALS,
                Reason.CURRENCY,
                "the currency must be one of ISO 4217 with no more than two decimals");
        told.refund().lines().forEach(line -> {
            faults.checkItem(line.orderItemId(), line.quantity());
            amounts(line).forEach(amount -> faults.checkAmount(amount, decimals));
        });
    }

    /** Of ISO 4217; -1 for what is no currency. */
    static int decimals(String currency) {
        try {
            return Currency.getInstance(currency).getDefaultFractionDigits();
        } catch (IllegalArgumentException unknownCode) {
            return -1;
        }
    }

    static boolean isReturn(OrderAdjustment told) {
        return told.reason() == AdjustmentReason.CustomerReturn;
    }

    static long units(OrderAdjustment told) {
        return told.refund().lines().stream().mapToLong(RefundedLine::quantity).sum();
    }

    static Money money(OrderAdjustment told) {
        return new Money(told.refund().currency(), told.total());
    }

    private static Stream<BigDecimal> amounts(RefundedLine line) {
        LineAmounts amounts = line.amounts();
        return Stream.of(
                amounts.itemPrice(),
                amounts.itemTax(),
                amounts.shippingPrice(),
                amounts.shippingTax(),
                amounts.giftWrapPrice(),
                amounts.giftWrapTax(),
                amounts.itemPromotion(),
                amounts.shippingPromotion(),
                line.restockingFee(),
                line.returnShippingFee());
    }
}
