package io.ordernotifier.wire;

import java.util.Map;

/**
 * How records are written and read.
 *
 * @param serializer class name of a Kafka serializer of Avro records
 * @param deserializer class name of a Kafka deserializer of Avro records
 * @param registry settings of the registry as the user wrote them, {@code schema.registry.url} and so on, with Confluent's
 *     names after the prefix {@code schema.registry.}. May hold secrets
 */
public record WireSettings(String serializer, String deserializer, Map<String, String> registry) {
    public static final String DEFAULT_SERIALIZER = AvroSerializer.class.getName();
    public static final String DEFAULT_DESERIALIZER = AvroDeserializer.class.getName();

    public WireSettings {
        registry = Map.copyOf(registry);
    }

    /** With our own serializer and deserializer. */
    public static WireSettings of(Map<String, String> registry) {
        return new WireSettings(DEFAULT_SERIALIZER, DEFAULT_DESERIALIZER, registry);
    }

    @Override
    public String toString() {
        return "WireSettings[" + serializer + ", " + deserializer + ", registry settings " + registry.keySet() + "]";
    }
}
