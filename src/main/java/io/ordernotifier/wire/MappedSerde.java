package io.ordernotifier.wire;

import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Records of the domain on the wire: a mapper before the serializer and after the deserializer. */
final class MappedSerde<D, A extends SpecificRecord> implements Serde<D> {
    private final Mapper<D, A> mapper;
    private final Serializer<IndexedRecord> serializer;
    private final Deserializer<A> deserializer;

    MappedSerde(Mapper<D, A> mapper, Serializer<IndexedRecord> serializer, Deserializer<A> deserializer) {
        this.mapper = mapper;
        this.serializer = serializer;
        this.deserializer = deserializer;
    }

    @Override
    public Serializer<D> serializer() {
        return this::serialize;
    }

    @Override
    public Deserializer<D> deserializer() {
        return this::deserialize;
    }

    private byte @Nullable [] serialize(String topic, @Nullable D value) {
        return value == null ? null : serializer.serialize(topic, mapper.toAvro(value));
    }

    private @Nullable D deserialize(String topic, byte @Nullable [] value) {
        if (value == null) {
            return null;
        }
        A avro = deserializer.deserialize(topic, value);
        try {
            return mapper.fromAvro(avro);
        } catch (IllegalArgumentException e) {
            throw new UnreadableRecordException(
                    "The " + mapper.avroType().getSimpleName() + " contradicts itself: " + e.getMessage(), e);
        }
    }
}
