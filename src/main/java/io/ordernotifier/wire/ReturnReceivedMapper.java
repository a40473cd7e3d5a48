package io.ordernotifier.wire;

import io.ordernotifier.event.ReturnReceived;
import io.ordernotifier.event.ReturnedLine;

final class ReturnReceivedMapper implements Mapper<ReturnReceived, io.ordernotifier.avro.ReturnReceived> {
    static final ReturnReceivedMapper INSTANCE = new ReturnReceivedMapper();

    private ReturnReceivedMapper() {}

    @Override
    public Class<io.ordernotifier.avro.ReturnReceived> avroType() {
        return io.ordernotifier.avro.ReturnReceived.class;
    }

    @Override
    public io.ordernotifier.avro.ReturnReceived toAvro(ReturnReceived event) {
        return new io.ordernotifier.avro.ReturnReceived(
                event.eventId(),
                event.orderId(),
                event.returnId(),
                event.receivedAt(),
                event.refundedAt(),
                Lists.map(event.lines(), ReturnReceivedMapper::toAvro));
    }

    @Override
    public ReturnReceived fromAvro(io.ordernotifier.avro.ReturnReceived avro) {
        return new ReturnReceived(
                avro.getEventId(),
                avro.getOrderId(),
                avro.getReturnId(),
                avro.getReceivedAt(),
                avro.getRefundedAt(),
                Lists.map(avro.getLines(), ReturnReceivedMapper::fromAvro));
    }

    private static io.ordernotifier.avro.ReturnedLine toAvro(ReturnedLine line) {
        return new io.ordernotifier.avro.ReturnedLine(
                line.orderItemId(),
                line.quantity(),
                Amounts.toAvro(line.restockingFee()),
                Amounts.toAvro(line.returnShippingFee()),
                line.refundShipping());
    }

    private static ReturnedLine fromAvro(io.ordernotifier.avro.ReturnedLine avro) {
        return new ReturnedLine(
                avro.getOrderItemId(),
                avro.getQuantity(),
                Amounts.fromAvro(avro.getRestockingFee(), "lines.restockingFee"),
                Amounts.fromAvro(avro.getReturnShippingFee(), "lines.returnShippingFee"),
                avro.getRefundShipping());
    }
}
