package io.ordernotifier.wire;

import io.ordernotifier.event.MessageDrafted;
import io.ordernotifier.event.OrderCancelled;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.OrderShipped;
import io.ordernotifier.event.ReturnReceived;
import io.ordernotifier.event.ShipmentDelayed;
import org.apache.avro.specific.SpecificRecord;

/** An event as the Avro record of its kind. */
final class EventToAvro implements OrderEvent.Cases<SpecificRecord> {
    static final EventToAvro INSTANCE = new EventToAvro();

    private EventToAvro() {}

    @Override
    public SpecificRecord placed(OrderPlaced event) {
        return OrderPlacedMapper.INSTANCE.toAvro(event);
    }

    @Override
    public SpecificRecord shipped(OrderShipped event) {
        return OrderShippedMapper.INSTANCE.toAvro(event);
    }

    @Override
    public SpecificRecord cancelled(OrderCancelled event) {
        return OrderCancelledMapper.INSTANCE.toAvro(event);
    }

    @Override
    public SpecificRecord delayed(ShipmentDelayed event) {
        return ShipmentDelayedMapper.INSTANCE.toAvro(event);
    }

    @Override
    public SpecificRecord returned(ReturnReceived event) {
        return ReturnReceivedMapper.INSTANCE.toAvro(event);
    }

    @Override
    public SpecificRecord messageDrafted(MessageDrafted event) {
        return MessageDraftedMapper.INSTANCE.toAvro(event);
    }
}
