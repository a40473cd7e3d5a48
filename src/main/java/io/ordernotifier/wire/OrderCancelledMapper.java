package io.ordernotifier.wire;

import io.ordernotifier.avro.CancelledLine;
import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.OrderCancelled;

final class OrderCancelledMapper implements Mapper<OrderCancelled, io.ordernotifier.avro.OrderCancelled> {
    static final OrderCancelledMapper INSTANCE = new OrderCancelledMapper();

    private OrderCancelledMapper() {}

    @Override
    public Class<io.ordernotifier.avro.OrderCancelled> avroType() {
        return io.ordernotifier.avro.OrderCancelled.class;
    }

    @Override
    public io.ordernotifier.avro.OrderCancelled toAvro(OrderCancelled event) {
        return new io.ordernotifier.avro.OrderCancelled(
                event.eventId(),
                event.orderId(),
                event.cancelledAt(),
                io.ordernotifier.avro.CancellationReason.valueOf(event.reason().name()),
                Lists.map(event.lines(), line -> new CancelledLine(line.orderItemId(), line.quantity())));
    }

    @Override
    public OrderCancelled fromAvro(io.ordernotifier.avro.OrderCancelled avro) {
        return new OrderCancelled(
                avro.getEventId(),
                avro.getOrderId(),
                avro.getCancelledAt(),
                CancellationReason.valueOf(avro.getReason().name()),
                Lists.map(avro.getLines(), line -> new LineQuantity(line.getOrderItemId(), line.getQuantity())));
    }
}
