package io.ordernotifier.wire;

import io.ordernotifier.avro.state.AmountsState;
import io.ordernotifier.avro.state.RefundState;
import io.ordernotifier.avro.state.RefundedLineState;
import io.ordernotifier.event.LineAmounts;
import io.ordernotifier.order.Refund;
import io.ordernotifier.order.Refund.RefundedLine;
import java.math.BigDecimal;

/** Between money in the domain and hundredths in the state. */
final class RefundStateMapper {
    private static final int SCALE = 2;

    private RefundStateMapper() {}

    static RefundState toAvro(Refund refund) {
        return new RefundState(refund.currency(), Lists.map(refund.lines(), RefundStateMapper::toAvro));
    }

    static Refund fromAvro(RefundState avro) {
        return new Refund(avro.getCurrency(), Lists.map(avro.getLines(), RefundStateMapper::fromAvro));
    }

    private static RefundedLineState toAvro(RefundedLine line) {
        return new RefundedLineState(
                line.orderItemId(),
                line.quantity(),
                toAvro(line.amounts()),
                hundredths(line.restockingFee()),
                hundredths(line.returnShippingFee()));
    }

    private static RefundedLine fromAvro(RefundedLineState avro) {
        return new RefundedLine(
                avro.getOrderItemId(),
                avro.getQuantity(),
                fromAvro(avro.getAmounts()),
                amount(avro.getRestockingFee()),
                amount(avro.getReturnShippingFee()));
    }

    static AmountsState toAvro(LineAmounts amounts) {
        return new AmountsState(
                hundredths(amounts.itemPrice()),
                hundredths(amounts.itemTax()),
                hundredths(amounts.shippingPrice()),
                hundredths(amounts.shippingTax()),
                hundredths(amounts.giftWrapPrice()),
                hundredths(amounts.giftWrapTax()),
                hundredths(amounts.itemPromotion()),
                hundredths(amounts.shippingPromotion()));
    }

    static LineAmounts fromAvro(AmountsState avro) {
        return new LineAmounts(
                amount(avro.getItemPrice()),
                amount(avro.getItemTax()),
                amount(avro.getShippingPrice()),
                amount(avro.getShippingTax()),
                amount(avro.getGiftWrapPrice()),
                amount(avro.getGiftWrapTax()),
                amount(avro.getItemPromotion()),
                amount(avro.getShippingPromotion()));
    }

    /** Never rounds: no amount has more than two decimals here. */
    private static long hundredths(BigDecimal amount) {
        return amount.movePointRight(SCALE).longValueExact();
    }

    private static BigDecimal amount(long hundredths) {
        return BigDecimal.valueOf(hundredths, SCALE);
    }
}
