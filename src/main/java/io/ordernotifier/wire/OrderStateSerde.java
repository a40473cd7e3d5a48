package io.ordernotifier.wire;

import io.ordernotifier.avro.state.OrderState;
import io.ordernotifier.order.Order;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Orders in the store and its changelog, in Avro's single-object encoding: the bytes {@code C3 01}, the fingerprint of the
 * schema in eight bytes, the Avro binary of {@code schemas/state/OrderState.avsc}. What an earlier release wrote is read
 * by schema resolution. The same order always gives the same bytes. Many threads may use one.
 */
public final class OrderStateSerde implements Serde<Order> {
    private static final short MARKER = (short) 0xC301;
    private static final int HEAD = 10;
    private static final ThreadLocal<@Nullable BinaryDecoder> DECODER = new ThreadLocal<>();

    private final byte[] head;
    private final DatumWriter<OrderState> writer;
    private final Map<Long, DatumReader<OrderState>> readers = new HashMap<>();

    public OrderStateSerde() {
        TrustedClasses.trust();
        Schema current = StateSchemas.current();
        SpecificData model = SpecificData.getForClass(OrderState.class);
        this.head = head(current);
        this.writer = new SpecificDatumWriter<>(current, model);
        for (Schema published : StateSchemas.published()) {
            readers.put(StateSchemas.fingerprint(published), new SpecificDatumReader<>(published, current, model));
        }
        readers.put(StateSchemas.fingerprint(current), new SpecificDatumReader<>(current, current, model));
    }

    @Override
    public Serializer<Order> serializer() {
        return this::serialize;
    }

    @Override
    public Deserializer<Order> deserializer() {
        return this::deserialize;
    }

    private byte @Nullable [] serialize(String topic, @Nullable Order order) {
        if (order == null) {
            return null;
        }
        try {
            return WriteBuffer.ofThread().write(head, writer, OrderStateMapper.INSTANCE.toAvro(order));
        } catch (IOException | RuntimeException e) {
            throw new SerializationException("The state of order " + order.orderId() + " cannot be written", e);
        }
    }

    private @Nullable Order deserialize(String topic, byte @Nullable [] state) {
        if (state == null) {
            return null;
        }
        DatumReader<OrderState> reader = readerFor(state);
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(state, HEAD, state.length - HEAD, DECODER.get());
        DECODER.set(decoder);
        try {
            return OrderStateMapper.INSTANCE.fromAvro(reader.read(null, decoder));
        } catch (IOException | RuntimeException e) {
            throw new SerializationException("The state of an order cannot be read", e);
        }
    }

    private DatumReader<OrderState> readerFor(byte[] state) {
        ByteBuffer buffer = ByteBuffer.wrap(state);
        if (state.length < HEAD || buffer.getShort() != MARKER) {
            throw new SerializationException("The state of an order must begin with the bytes C3 01 and a fingerprint");
        }
        long fingerprint = buffer.order(ByteOrder.LITTLE_ENDIAN).getLong();
        DatumReader<OrderState> reader = readers.get(fingerprint);
        if (reader == null) {
            throw new SerializationException(String.format(
                    "The state of an order was written with a schema that this release does not know, %016x:"
                            + " by a newer release?",
                    fingerprint));
        }
        return reader;
    }

    private static byte[] head(Schema schema) {
        return ByteBuffer.allocate(HEAD)
                .putShort(MARKER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(StateSchemas.fingerprint(schema))
                .array();
    }
}
