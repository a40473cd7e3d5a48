package io.ordernotifier.wire;

import io.ordernotifier.avro.AdjustedItem;
import io.ordernotifier.event.LineAmounts;
import io.ordernotifier.order.Refund;
import io.ordernotifier.order.Refund.RefundedLine;
import io.ordernotifier.output.AdjustmentReason;
import io.ordernotifier.output.FeedRecord.OrderAdjustment;
import java.math.BigDecimal;

final class OrderAdjustmentMapper implements Mapper<OrderAdjustment, io.ordernotifier.avro.OrderAdjustment> {
    static final OrderAdjustmentMapper INSTANCE = new OrderAdjustmentMapper();

    private OrderAdjustmentMapper() {}

    @Override
    public Class<io.ordernotifier.avro.OrderAdjustment> avroType() {
        return io.ordernotifier.avro.OrderAdjustment.class;
    }

    @Override
    public io.ordernotifier.avro.OrderAdjustment toAvro(OrderAdjustment feedRecord) {
        return new io.ordernotifier.avro.OrderAdjustment(
                feedRecord.id(),
                feedRecord.orderId(),
                io.ordernotifier.avro.AdjustmentReason.valueOf(
                        feedRecord.reason().name()),
                feedRecord.refund().currency(),
                Lists.map(feedRecord.refund().lines(), OrderAdjustmentMapper::toAvro),
                Amounts.toAvro(feedRecord.total()),
                feedRecord.adjustedAt(),
                feedRecord.sourceEventId());
    }

    /** @throws IllegalArgumentException when the total is not what the items add up to */
    @Override
    public OrderAdjustment fromAvro(io.ordernotifier.avro.OrderAdjustment avro) {
        OrderAdjustment feedRecord = new OrderAdjustment(
                avro.getAdjustmentId(),
                avro.getOrderId(),
                AdjustmentReason.valueOf(avro.getReason().name()),
                new Refund(avro.getCurrency(), Lists.map(avro.getItems(), OrderAdjustmentMapper::fromAvro)),
                avro.getAdjustedAt(),
                avro.getSourceEventId());
        BigDecimal total = Amounts.fromAvro(avro.getTotal(), "total");
        if (feedRecord.total().compareTo(total) != 0) {
            throw new IllegalArgumentException(
                    "total is " + total.toPlainString() + ": must be what the items add up to, "
                            + feedRecord.total().toPlainString());
        }
        return feedRecord;
    }

    private static AdjustedItem toAvro(RefundedLine line) {
        LineAmounts amounts = line.amounts();
        return new AdjustedItem(
                line.orderItemId(),
                line.quantity(),
                Amounts.toAvro(amounts.itemPrice()),
                Amounts.toAvro(amounts.itemTax()),
                Amounts.toAvro(amounts.shippingPrice()),
                Amounts.toAvro(amounts.shippingTax()),
                Amounts.toAvro(amounts.giftWrapPrice()),
                Amounts.toAvro(amounts.giftWrapTax()),
                Amounts.toAvro(amounts.itemPromotion()),
                Amounts.toAvro(amounts.shippingPromotion()),
                Amounts.toAvro(line.restockingFee()),
                Amounts.toAvro(line.returnShippingFee()));
    }

    private static RefundedLine fromAvro(AdjustedItem avro) {
        LineAmounts amounts = new LineAmounts(
                Amounts.fromAvro(avro.getItemPrice(), "items.itemPrice"),
                Amounts.fromAvro(avro.getItemTax(), "items.itemTax"),
                Amounts.fromAvro(avro.getShippingPrice(), "items.shippingPrice"),
                Amounts.fromAvro(avro.getShippingTax(), "items.shippingTax"),
                Amounts.fromAvro(avro.getGiftWrapPrice(), "items.giftWrapPrice"),
                Amounts.fromAvro(avro.getGiftWrapTax(), "items.giftWrapTax"),
                Amounts.fromAvro(avro.getItemPromotion(), "items.itemPromotion"),
                Amounts.fromAvro(avro.getShippingPromotion(), "items.shippingPromotion"));
        return new RefundedLine(
                avro.getOrderItemId(),
                avro.getQuantity(),
                amounts,
                Amounts.fromAvro(avro.getRestockingFee(), "items.restockingFee"),
                Amounts.fromAvro(avro.getReturnShippingFee(), "items.returnShippingFee"));
    }
}
