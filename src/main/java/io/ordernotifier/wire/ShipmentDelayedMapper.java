package io.ordernotifier.wire;

import io.ordernotifier.avro.DelayedLine;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.ShipmentDelayed;

final class ShipmentDelayedMapper implements Mapper<ShipmentDelayed, io.ordernotifier.avro.ShipmentDelayed> {
    static final ShipmentDelayedMapper INSTANCE = new ShipmentDelayedMapper();

    private ShipmentDelayedMapper() {}

    @Override
    public Class<io.ordernotifier.avro.ShipmentDelayed> avroType() {
        return io.ordernotifier.avro.ShipmentDelayed.class;
    }

    @Override
    public io.ordernotifier.avro.ShipmentDelayed toAvro(ShipmentDelayed event) {
        return new io.ordernotifier.avro.ShipmentDelayed(
                event.eventId(),
                event.orderId(),
                event.announcedAt(),
                event.newShipDate(),
                event.newDeliveryDate(),
                event.explanation(),
                Lists.map(event.lines(), line -> new DelayedLine(line.orderItemId(), line.quantity())));
    }

    @Override
    public ShipmentDelayed fromAvro(io.ordernotifier.avro.ShipmentDelayed avro) {
        return new ShipmentDelayed(
                avro.getEventId(),
                avro.getOrderId(),
                avro.getAnnouncedAt(),
                avro.getNewShipDate(),
                avro.getNewDeliveryDate(),
                avro.getExplanation(),
                Lists.map(avro.getLines(), line -> new LineQuantity(line.getOrderItemId(), line.getQuantity())));
    }
}
