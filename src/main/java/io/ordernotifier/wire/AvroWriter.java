package io.ordernotifier.wire;

import io.ordernotifier.wire.registry.AvroSchemas;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.common.errors.SerializationException;

/** Writes framed records, each with its own schema. For many threads. */
final class AvroWriter {
    /** Gives the ID of a schema under a subject; fails as {@code SchemaRegistry.register} does. */
    @FunctionalInterface
    interface SchemaIds {
        int idOf(String subject, Schema schema);
    }

    private final SchemaIds ids;
    private final String subjectSuffix;
    private final Map<Target, Prepared> prepared = new ConcurrentHashMap<>();

    AvroWriter(SchemaIds ids, boolean isKey) {
        this.ids = ids;
        this.subjectSuffix = isKey ? "-key" : "-value";
    }

    private record Target(String topic, Schema schema) {}

    /** @param head the framing */
    @SuppressWarnings("ArrayRecordComponent") // never compared, written as it is
    record Prepared(byte[] head, DatumWriter<IndexedRecord> writer) {}

    /**
     * @throws io.ordernotifier.wire.registry.RegistryRefusedException when the registry will not have the schema
     * @throws io.ordernotifier.wire.registry.RegistryUnreachableException when it could not be asked
     * @throws SerializationException when the record breaks its own schema
     */
    byte[] write(String topic, IndexedRecord record) {
        Prepared target = prepare(topic, record.getSchema());
        try {
            return WriteBuffer.ofThread().write(target.head(), target.writer(), record);
        } catch (IOException | RuntimeException e) {
            // Without the message of the cause, which may hold the value.
            throw new SerializationException(
                    "A " + record.getSchema().getName() + " for topic " + topic + " does not keep to its schema: "
                            + e.getClass().getSimpleName(),
                    e);
        }
    }

    /** Learns the schema's ID now instead of with the first record; fails as {@link #write} does. */
    Prepared prepare(String topic, Schema schema) {
        Target target = new Target(topic, schema);
        Prepared known = prepared.get(target);
        if (known != null) {
            return known;
        }
        Schema published = AvroSchemas.withoutJavaProperties(schema);
        int id = ids.idOf(topic + subjectSuffix, published);
        byte[] head = ByteBuffer.allocate(Framing.LENGTH)
                .put(Framing.MAGIC)
                .putInt(id)
                .array();
        Prepared made = new Prepared(head, datumWriter(schema));
        prepared.put(target, made);
        return made;
    }

    /** A generated class brings its conversions of amounts and times; for a generic record they are none. */
    private static DatumWriter<IndexedRecord> datumWriter(Schema schema) {
        TrustedClasses.trust();
        return new SpecificDatumWriter<>(schema, SpecificData.getForSchema(schema));
    }
}
