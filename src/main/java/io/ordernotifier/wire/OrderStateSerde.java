package io.ordernotifier.wire;

import io.ordernotifier.order.Order;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Orders in the store and its changelog, in Avro's single-object encoding: the bytes {@code C3 01}, the fingerprint of the
 * schema in eight bytes, the Avro binary of {@code schemas/state/OrderState.avsc}. What an earlier release wrote is read
 * by schema resolution. The same order always gives the same bytes; amounts come back with two decimals, whatever scale
 * they had. Many threads may use one.
 */
public final class OrderStateSerde implements Serde<Order> {
    private static final short MARKER = (short) 0xC301;
    private static final int HEAD = 10;
    private static final ThreadLocal<@Nullable BinaryDecoder> DECODER = new ThreadLocal<>();

    private final OrderStateWriter writer = new OrderStateWriter();
    private final long current = StateSchemas.fingerprint(StateSchemas.current());
    private final byte[] head = head(current);
    /** By fingerprint, the schemas of earlier releases. */
    private final Map<Long, Schema> earlier = new HashMap<>();

    public OrderStateSerde() {
        this(StateSchemas.published());
    }

    OrderStateSerde(List<Schema> published) {
        published.forEach(schema -> earlier.put(StateSchemas.fingerprint(schema), schema));
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
            return WriteBuffer.ofThread().write(head, writer, order);
        } catch (IOException | RuntimeException e) {
            throw new SerializationException("The state of order " + order.orderId() + " cannot be written", e);
        }
    }

    private @Nullable Order deserialize(String topic, byte @Nullable [] state) {
        if (state == null) {
            return null;
        }
        long writtenWith = fingerprint(state);
        try {
            return read(writtenWith == current ? state : asWrittenToday(state, writtenWith));
        } catch (IOException | RuntimeException e) {
            throw new SerializationException("The state of an order cannot be read: " + e.getMessage(), e);
        }
    }

    private static Order read(byte[] state) throws IOException {
        BinaryDecoder decoder = decoder(state, DECODER.get());
        DECODER.set(decoder);
        Order order = OrderStateReader.read(decoder);
        if (!decoder.isEnd()) {
            throw new IOException("bytes are left over after the order");
        }
        return order;
    }

    private byte[] asWrittenToday(byte[] state, long writtenWith) throws IOException {
        Schema written = earlier.get(writtenWith);
        if (written == null) {
            throw new IOException(String.format(
                    "it was written with a schema that this release does not know, %016x: by a newer release?",
                    writtenWith));
        }
        GenericRecord record =
                new GenericDatumReader<GenericRecord>(written, StateSchemas.current()).read(null, decoder(state, null));
        return WriteBuffer.ofThread().write(head, new GenericDatumWriter<>(StateSchemas.current()), record);
    }

    private static BinaryDecoder decoder(byte[] state, @Nullable BinaryDecoder reused) {
        return DecoderFactory.get().binaryDecoder(state, HEAD, state.length - HEAD, reused);
    }

    private static long fingerprint(byte[] state) {
        ByteBuffer buffer = ByteBuffer.wrap(state);
        if (state.length < HEAD || buffer.getShort() != MARKER) {
            throw new SerializationException("The state of an order must begin with the bytes C3 01 and a fingerprint");
        }
        return buffer.order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    private static byte[] head(long fingerprint) {
        return ByteBuffer.allocate(HEAD)
                .putShort(MARKER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(fingerprint)
                .array();
    }
}
