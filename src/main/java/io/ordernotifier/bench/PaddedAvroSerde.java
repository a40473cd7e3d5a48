package io.ordernotifier.bench;

import io.ordernotifier.wire.AvroDeserializer;
import io.ordernotifier.wire.AvroSerializer;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** An Avro record as a store's value, filled up to a size: four bytes of length, the record, zeros. */
final class PaddedAvroSerde implements Serde<Object> {
    private final String topic;
    private final int size;
    private final Serializer<Object> serializer;
    private final Deserializer<?> deserializer;

    /**
     * @param topic whose subject the record's schema is registered under
     * @param size in bytes, which every value has at least
     */
    @SuppressWarnings("unchecked") // only what the deserializer made is ever given to the serializer
    PaddedAvroSerde(Map<String, String> registry, String topic, int size) {
        this.topic = topic;
        this.size = size;
        this.serializer = (Serializer<Object>) (Serializer<?>) new AvroSerializer();
        this.deserializer = new AvroDeserializer();
        serializer.configure(registry, false);
        deserializer.configure(registry, false);
    }

    @Override
    public Serializer<Object> serializer() {
        return (store, value) -> value == null ? null : pad(serializer.serialize(topic, value));
    }

    @Override
    public Deserializer<Object> deserializer() {
        return this::deserialize;
    }

    private byte[] pad(byte[] avro) {
        return ByteBuffer.allocate(Math.max(size, Integer.BYTES + avro.length))
                .putInt(avro.length)
                .put(avro)
                .array();
    }

    private @Nullable Object deserialize(String store, byte @Nullable [] value) {
        if (value == null) {
            return null;
        }
        int length = ByteBuffer.wrap(value).getInt();
        return deserializer.deserialize(topic, Arrays.copyOfRange(value, Integer.BYTES, Integer.BYTES + length));
    }
}
