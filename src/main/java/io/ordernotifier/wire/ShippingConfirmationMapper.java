package io.ordernotifier.wire;

import io.ordernotifier.avro.ShippedItem;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.Parcel;
import io.ordernotifier.output.FeedRecord.ShippingConfirmation;

final class ShippingConfirmationMapper
        implements Mapper<ShippingConfirmation, io.ordernotifier.avro.ShippingConfirmation> {
    static final ShippingConfirmationMapper INSTANCE = new ShippingConfirmationMapper();

    private ShippingConfirmationMapper() {}

    @Override
    public Class<io.ordernotifier.avro.ShippingConfirmation> avroType() {
        return io.ordernotifier.avro.ShippingConfirmation.class;
    }

    @Override
    public io.ordernotifier.avro.ShippingConfirmation toAvro(ShippingConfirmation feedRecord) {
        return new io.ordernotifier.avro.ShippingConfirmation(
                feedRecord.id(),
                feedRecord.orderId(),
                feedRecord.shipmentId(),
                feedRecord.shippedAt(),
                feedRecord.parcel().carrierCode(),
                feedRecord.parcel().carrierName(),
                feedRecord.parcel().shipMethod(),
                feedRecord.parcel().trackingNumber(),
                Lists.map(feedRecord.items(), item -> new ShippedItem(item.orderItemId(), item.quantity())),
                feedRecord.sourceEventId());
    }

    @Override
    public ShippingConfirmation fromAvro(io.ordernotifier.avro.ShippingConfirmation avro) {
        return new ShippingConfirmation(
                avro.getConfirmationId(),
                avro.getOrderId(),
                avro.getShipmentId(),
                avro.getShippedAt(),
                new Parcel(
                        avro.getCarrierCode(), avro.getCarrierName(), avro.getShipMethod(), avro.getTrackingNumber()),
                Lists.map(avro.getItems(), item -> new LineQuantity(item.getOrderItemId(), item.getQuantity())),
                avro.getSourceEventId());
    }
}
