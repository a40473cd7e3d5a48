package io.ordernotifier.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** All mappers, by the type in the domain. */
final class Mappers {
    private static final Map<Class<?>, Mapper<?, ?>> BY_TYPE = Map.of(
            io.ordernotifier.event.OrderPlaced.class, OrderPlacedMapper.INSTANCE,
            io.ordernotifier.event.OrderShipped.class, OrderShippedMapper.INSTANCE,
            io.ordernotifier.event.OrderCancelled.class, OrderCancelledMapper.INSTANCE,
            io.ordernotifier.event.ShipmentDelayed.class, ShipmentDelayedMapper.INSTANCE,
            io.ordernotifier.event.ReturnReceived.class, ReturnReceivedMapper.INSTANCE,
            io.ordernotifier.event.MessageDrafted.class, MessageDraftedMapper.INSTANCE,
            io.ordernotifier.output.Email.class, EmailMapper.INSTANCE,
            io.ordernotifier.output.FeedRecord.ShippingConfirmation.class, ShippingConfirmationMapper.INSTANCE,
            io.ordernotifier.output.FeedRecord.OrderAdjustment.class, OrderAdjustmentMapper.INSTANCE,
            io.ordernotifier.output.RejectedDraft.class, RejectedDraftMapper.INSTANCE);

    private Mappers() {}

    /** @throws IllegalArgumentException when the type has no schema */
    @SuppressWarnings("unchecked") // The table pairs each type with its own mapper.
    static <D> Mapper<D, SpecificRecord> of(Class<D> type) {
        Mapper<?, ?> mapper = BY_TYPE.get(type);
        if (mapper == null) {
            throw new IllegalArgumentException(type.getName() + " has no schema: must be one of " + BY_TYPE.keySet());
        }
        return (Mapper<D, SpecificRecord>) mapper;
    }

    static List<Class<? extends SpecificRecord>> avroTypes() {
        List<Class<? extends SpecificRecord>> types = new ArrayList<>();
        BY_TYPE.values().forEach(mapper -> types.add(mapper.avroType()));
        return types;
    }
}
