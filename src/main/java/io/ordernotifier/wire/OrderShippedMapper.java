package io.ordernotifier.wire;

import io.ordernotifier.avro.ShippedLine;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.OrderShipped;
import io.ordernotifier.event.Parcel;

final class OrderShippedMapper implements Mapper<OrderShipped, io.ordernotifier.avro.OrderShipped> {
    static final OrderShippedMapper INSTANCE = new OrderShippedMapper();

    private OrderShippedMapper() {}

    @Override
    public Class<io.ordernotifier.avro.OrderShipped> avroType() {
        return io.ordernotifier.avro.OrderShipped.class;
    }

    @Override
    public io.ordernotifier.avro.OrderShipped toAvro(OrderShipped event) {
        return new io.ordernotifier.avro.OrderShipped(
                event.eventId(),
                event.orderId(),
                event.shipmentId(),
                event.shippedAt(),
                event.parcel().carrierCode(),
                event.parcel().carrierName(),
                event.parcel().shipMethod(),
                event.parcel().trackingNumber(),
                event.expectedDeliveryDate(),
                Lists.map(event.lines(), line -> new ShippedLine(line.orderItemId(), line.quantity())));
    }

    @Override
    public OrderShipped fromAvro(io.ordernotifier.avro.OrderShipped avro) {
        return new OrderShipped(
                avro.getEventId(),
                avro.getOrderId(),
                avro.getShipmentId(),
                avro.getShippedAt(),
                new Parcel(
                        avro.getCarrierCode(), avro.getCarrierName(), avro.getShipMethod(), avro.getTrackingNumber()),
                avro.getExpectedDeliveryDate(),
                Lists.map(avro.getLines(), line -> new LineQuantity(line.getOrderItemId(), line.getQuantity())));
    }
}
