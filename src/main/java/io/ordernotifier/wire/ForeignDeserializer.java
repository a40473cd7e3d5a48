package io.ordernotifier.wire;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Somebody else's deserializer, kept to what ours promises: the bytes are checked before it sees them, and its failures say
 * whether the record or the registry is at fault. The check needs the writer's schema, for which it asks the
 * deserializer's own registry client, as Confluent's has one; for another class there is no check.
 */
final class ForeignDeserializer<A extends SpecificRecord> implements Deserializer<A> {
    private static final Logger LOG = LoggerFactory.getLogger(ForeignDeserializer.class);

    private final Deserializer<?> delegate;
    private final Class<A> type;
    private final @Nullable AvroReader<A> checker;

    ForeignDeserializer(Deserializer<?> delegate, Class<A> type) {
        TrustedClasses.trust();
        this.delegate = delegate;
        this.type = type;
        WriterSchemas schemas = schemasOf(delegate);
        this.checker = schemas == null ? null : new AvroReader<>(schemas, type);
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        delegate.configure(configs, isKey);
    }

    @Override
    public A deserialize(String topic, byte[] value) {
        if (checker != null) {
            checker.check(topic, value);
        }
        Object record = read(topic, value);
        if (!type.isInstance(record)) {
            throw new UnreadableRecordException("The deserializer "
                    + delegate.getClass().getName() + " gave "
                    + (record == null ? "nothing" : record.getClass().getName()) + ": must be " + type.getName());
        }
        return type.cast(record);
    }

    private @Nullable Object read(String topic, byte[] value) {
        try {
            return delegate.deserialize(topic, value);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // The errors come from lengths and depths that the bytes claim, not from a memory that is full.
            throw ForeignFailure.ofReading(e);
        }
    }

    @Override
    public void close() {
        delegate.close();
    }

    /** Confluent's: {@code getSchemaRegistryClient().getSchemaBySubjectAndId(subject, id).rawSchema()}. */
    private static @Nullable WriterSchemas schemasOf(Deserializer<?> delegate) {
        try {
            Object client =
                    delegate.getClass().getMethod("getSchemaRegistryClient").invoke(delegate);
            Method schemaOf = client.getClass().getMethod("getSchemaBySubjectAndId", String.class, int.class);
            Method raw = schemaOf.getReturnType().getMethod("rawSchema");
            return (topic, id) -> schema(client, schemaOf, raw, topic + "-value", id);
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.warn(
                    "The bytes of records are not checked before {} reads them: it has no registry client like Confluent's",
                    delegate.getClass().getName());
            return null;
        }
    }

    private static Schema schema(Object client, Method schemaOf, Method raw, String subject, int id) {
        try {
            Object schema = raw.invoke(schemaOf.invoke(client, subject, id));
            if (schema instanceof Schema avro) {
                return avro;
            }
            throw new UnreadableRecordException("The record's schema " + id + " is no Avro schema");
        } catch (InvocationTargetException e) {
            throw ForeignFailure.ofLookup(id, e.getCause() == null ? e : e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("A public method must be accessible: " + schemaOf, e);
        }
    }
}
