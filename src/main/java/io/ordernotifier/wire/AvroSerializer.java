package io.ordernotifier.wire;

import io.ordernotifier.wire.registry.SchemaRegistry;
import java.util.Map;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes Avro records in the Confluent format, byte for byte as Confluent's {@code KafkaAvroSerializer} does with
 * {@code avro.remove.java.properties=true}, and is configured as that one is: {@code schema.registry.url} and the like,
 * {@code auto.register.schemas} (true: register what is not there; false: only look it up), {@code normalize.schemas}. The
 * subject is {@code TOPIC-value}, or {@code TOPIC-key}. Settings that would make other bytes are refused.
 *
 * <p>Many threads may use one. It throws {@link io.ordernotifier.wire.registry.RegistryUnreachableException} when the
 * registry must be asked and cannot be, and {@link io.ordernotifier.wire.registry.RegistryRefusedException} when it says no.
 */
public final class AvroSerializer implements Serializer<IndexedRecord> {
    private @Nullable AvroWriter writer;

    /** To be followed by {@link #configure}. */
    public AvroSerializer() {}

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        writer = writer(new SchemaRegistry(configs), configs, isKey);
    }

    static AvroWriter writer(SchemaRegistry registry, Map<String, ?> configs, boolean isKey) {
        mustBe(configs, "use.latest.version", "false");
        mustBe(configs, "avro.remove.java.properties", "true");
        mustBe(configs, "schema.reflection", "false");
        if (configs.get("use.schema.id") != null
                && !String.valueOf(configs.get("use.schema.id")).equals("-1")) {
            throw unsupported("use.schema.id");
        }
        Object strategy = configs.get((isKey ? "key" : "value") + ".subject.name.strategy");
        if (strategy != null && !String.valueOf(strategy).endsWith("TopicNameStrategy")) {
            throw unsupported("subject.name.strategy");
        }
        boolean normalize = flag(configs, "normalize.schemas", false);
        return flag(configs, "auto.register.schemas", true)
                ? new AvroWriter((subject, schema) -> registry.register(subject, schema, normalize), isKey)
                : new AvroWriter((subject, schema) -> registry.lookUp(subject, schema, normalize), isKey);
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable IndexedRecord data) {
        if (data == null) {
            return null;
        }
        if (writer == null) {
            throw new IllegalStateException("configure() must come before serialize()");
        }
        return writer.write(topic, data);
    }

    private static boolean flag(Map<String, ?> configs, String name, boolean otherwise) {
        Object value = configs.get("schema.registry." + name);
        if (value == null) {
            value = configs.get(name);
        }
        if (value == null) {
            return otherwise;
        }
        return switch (value.toString()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new ConfigException(name + " is " + value + ": must be true or false");
        };
    }

    private static void mustBe(Map<String, ?> configs, String name, String value) {
        if (configs.get(name) != null && !configs.get(name).toString().equals(value)) {
            throw unsupported(name);
        }
    }

    private static ConfigException unsupported(String name) {
        return new ConfigException(name + " is not supported by " + AvroSerializer.class.getName()
                + ": leave it out, or use Confluent's own serializer class");
    }
}
