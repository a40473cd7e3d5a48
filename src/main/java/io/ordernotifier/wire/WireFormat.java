package io.ordernotifier.wire;

import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.wire.registry.SchemaRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Records of the domain to bytes and back, as the settings say: by our own serializer and deserializer, or by the classes
 * they name. Everything it gives out may be used by many threads, until it is closed.
 */
public final class WireFormat implements AutoCloseable {
    private static final String PREFIX = "schema.registry.";

    private final WireSettings settings;
    private final @Nullable SchemaRegistry registry;
    private final @Nullable AvroWriter writer;
    private final Serializer<IndexedRecord> serializer;
    private final Map<Class<?>, Deserializer<? extends SpecificRecord>> deserializers = new HashMap<>();
    private final List<AutoCloseable> toClose = new ArrayList<>();

    /** @throws ConfigException when a setting is unknown or wrong, or a class cannot be used */
    public WireFormat(WireSettings settings) {
        TrustedClasses.trust();
        this.settings = settings;
        boolean ownSerializer = settings.serializer().equals(WireSettings.DEFAULT_SERIALIZER);
        boolean ownDeserializer = settings.deserializer().equals(WireSettings.DEFAULT_DESERIALIZER);
        this.registry = ownSerializer || ownDeserializer ? new SchemaRegistry(settings.registry()) : null;
        if (ownSerializer && registry != null) {
            AvroWriter own = AvroSerializer.writer(registry, settings.registry(), false);
            this.writer = own;
            this.serializer = own::write;
        } else {
            this.writer = null;
            this.serializer = foreignSerializer();
        }
    }

    /**
     * Reads input records.
     *
     * @param types which event each input topic holds, by the topic's configured name
     */
    public EventDecoder eventDecoder(Map<String, Class<? extends OrderEvent>> types) {
        Map<String, EventDecoder.Source> sources = new LinkedHashMap<>();
        types.forEach((topic, type) -> {
            Mapper<? extends OrderEvent, SpecificRecord> mapper = Mappers.of(type);
            sources.put(topic, new EventDecoder.Source(deserializer(mapper.avroType()), mapper));
        });
        return new EventDecoder(sources);
    }

    /** Writes input records of all kinds, as an order management system does. */
    public Serializer<OrderEvent> eventSerializer() {
        return (topic, event) -> serializer.serialize(topic, event.match(EventToAvro.INSTANCE));
    }

    /**
     * Writes and reads records of one type: an event of one kind, an email, a kind of feed record, a rejected draft. Its
     * deserializer throws a Kafka {@code SerializationException} for bytes that are none.
     *
     * @throws IllegalArgumentException when the type has no schema
     */
    public <D> Serde<D> serde(Class<D> type) {
        Mapper<D, SpecificRecord> mapper = Mappers.of(type);
        return new MappedSerde<>(mapper, serializer, deserializer(mapper.avroType()));
    }

    /**
     * Learns the schema ID for a type on a topic now, registering it where that is allowed, so that no record waits for
     * it later.
     *
     * @throws io.ordernotifier.wire.registry.RegistryRefusedException when the registry will not have it
     * @throws io.ordernotifier.wire.registry.RegistryUnreachableException when the registry cannot be reached
     */
    public void prepare(String topic, Class<?> type) {
        Class<? extends SpecificRecord> avroType = Mappers.of(type).avroType();
        if (writer != null) {
            writer.prepare(topic, schemaOf(avroType));
        } else {
            serializer.serialize(topic, EmptyRecord.of(avroType));
        }
    }

    /**
     * Asks the registry for what it knows of a topic, only to see that it answers.
     *
     * @return whether it was asked: where both the serializer and the deserializer are not ours, only they talk to it
     * @throws io.ordernotifier.wire.registry.RegistryUnreachableException when the registry cannot be reached
     */
    public boolean reachRegistry(String topic) {
        if (registry == null) {
            return false;
        }
        registry.versions(topic + "-value");
        return true;
    }

    private static Schema schemaOf(Class<?> avroType) {
        return SpecificData.get().getSchema(avroType);
    }

    @SuppressWarnings("unchecked") // The map holds for each type the deserializer of that type.
    private synchronized <A extends SpecificRecord> Deserializer<A> deserializer(Class<A> type) {
        return (Deserializer<A>) deserializers.computeIfAbsent(type, missing -> makeDeserializer(type));
    }

    private <A extends SpecificRecord> Deserializer<A> makeDeserializer(Class<A> type) {
        if (registry != null && settings.deserializer().equals(WireSettings.DEFAULT_DESERIALIZER)) {
            AvroReader<A> reader = new AvroReader<>((topic, id) -> registry.byId(id), type);
            return reader::read;
        }
        Deserializer<?> foreign = instance(settings.deserializer(), Deserializer.class);
        Map<String, Object> configs = foreignConfigs();
        configs.put("specific.avro.reader", true);
        configs.put("specific.avro.value.type", type.getName());
        foreign.configure(configs, false);
        toClose.add(foreign);
        return new ForeignDeserializer<>(foreign, type);
    }

    @SuppressWarnings("unchecked") // What a serializer accepts is not known before it is tried.
    private Serializer<IndexedRecord> foreignSerializer() {
        Serializer<Object> foreign = instance(settings.serializer(), Serializer.class);
        Map<String, Object> configs = foreignConfigs();
        configs.put("avro.remove.java.properties", true);
        foreign.configure(configs, false);
        toClose.add(foreign);
        return new ForeignSerializer(foreign);
    }

    /** Each setting with the prefix and without, since Confluent reads some so and some so. */
    private Map<String, Object> foreignConfigs() {
        Map<String, Object> configs = new HashMap<>();
        settings.registry().forEach((key, value) -> {
            if (key.startsWith(PREFIX)) {
                configs.put(key.substring(PREFIX.length()), value);
            }
        });
        configs.putAll(settings.registry());
        return configs;
    }

    private static <T> T instance(String className, Class<T> kind) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = context == null ? WireFormat.class.getClassLoader() : context;
        try {
            return Class.forName(className, true, loader)
                    .asSubclass(kind)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | ClassCastException | LinkageError e) {
            ConfigException fault = new ConfigException(
                    "The class " + className + " cannot be used: must be on the class path and be a " + kind.getName());
            fault.initCause(e);
            throw fault;
        }
    }

    @Override
    public void close() {
        for (AutoCloseable each : toClose) {
            try {
                each.close();
            } catch (Exception e) {
                throw new IllegalStateException("Closing " + each.getClass().getName() + " failed", e);
            }
        }
    }
}
