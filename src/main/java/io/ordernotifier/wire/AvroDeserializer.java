package io.ordernotifier.wire;

import io.ordernotifier.wire.registry.SchemaRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads Avro records in the Confluent format into the generated classes of {@code io.ordernotifier.avro}, whichever
 * compatible schema they were written with, and is configured as Confluent's {@code KafkaAvroDeserializer} is. Bytes
 * are checked before anything is decoded: whatever they claim, no more memory is taken than they are long.
 *
 * <p>Many threads may use one. It throws {@link UnreadableRecordException},
 * {@link io.ordernotifier.wire.registry.UnknownSchemaException} or
 * {@link io.ordernotifier.wire.registry.UnusableSchemaException} when the record is at fault, and
 * {@link io.ordernotifier.wire.registry.RegistryUnreachableException} when the registry is.
 */
public final class AvroDeserializer implements Deserializer<SpecificRecord> {
    private static final Map<String, Class<? extends SpecificRecord>> TYPES =
            Mappers.avroTypes().stream().collect(Collectors.toUnmodifiableMap(Class::getSimpleName, type -> type));

    private final Map<String, AvroReader<? extends SpecificRecord>> readers = new ConcurrentHashMap<>();
    private @Nullable SchemaRegistry registry;

    /** To be followed by {@link #configure}. */
    public AvroDeserializer() {}

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        registry = new SchemaRegistry(configs);
    }

    @Override
    public @Nullable SpecificRecord deserialize(String topic, byte @Nullable [] data) {
        if (data == null) {
            return null;
        }
        SchemaRegistry configured = registry;
        if (configured == null) {
            throw new IllegalStateException("configure() must come before deserialize()");
        }
        int id = Framing.schemaId(data);
        Schema writer = configured.byId(id);
        return readers.computeIfAbsent(writer.getFullName(), name -> reader(configured, id, writer))
                .read(topic, data);
    }

    private static AvroReader<? extends SpecificRecord> reader(SchemaRegistry registry, int id, Schema writer) {
        Class<? extends SpecificRecord> type = TYPES.get(writer.getName());
        if (type == null) {
            throw new UnreadableRecordException(
                    "The record's schema " + id + " is " + writer.getFullName() + ": must be one of " + TYPES.keySet());
        }
        return new AvroReader<>((topic, schemaId) -> registry.byId(schemaId), type);
    }
}
