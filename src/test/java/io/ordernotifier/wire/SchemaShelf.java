package io.ordernotifier.wire;

import io.ordernotifier.event.MessageDrafted;
import io.ordernotifier.event.OrderCancelled;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.OrderShipped;
import io.ordernotifier.event.ReturnReceived;
import io.ordernotifier.event.ShipmentDelayed;
import io.ordernotifier.wire.registry.UnknownSchemaException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;

/** Schemas by ID in memory: the registry of tests that are not about the registry. */
final class SchemaShelf {
    static final Map<String, Class<? extends OrderEvent>> TOPICS = Map.of(
            "order-placed", OrderPlaced.class,
            "order-shipped", OrderShipped.class,
            "order-cancelled", OrderCancelled.class,
            "shipment-delayed", ShipmentDelayed.class,
            "return-received", ReturnReceived.class,
            "message-drafted", MessageDrafted.class);

    private final List<Schema> schemas = new ArrayList<>();

    synchronized int idOf(Schema schema) {
        if (!schemas.contains(schema)) {
            schemas.add(schema);
        }
        return schemas.indexOf(schema) + 1;
    }

    synchronized Schema byId(int id) {
        if (id < 1 || id > schemas.size()) {
            throw new UnknownSchemaException("The schema registry does not know schema ID " + id);
        }
        return schemas.get(id - 1);
    }

    AvroWriter writer() {
        return new AvroWriter((subject, schema) -> idOf(schema), false);
    }

    EventDecoder decoder() {
        var sources = new LinkedHashMap<String, EventDecoder.Source>();
        TOPICS.forEach((topic, type) -> sources.put(topic, source(Mappers.of(type))));
        return new EventDecoder(sources);
    }

    private EventDecoder.Source source(Mapper<? extends OrderEvent, SpecificRecord> mapper) {
        return new EventDecoder.Source(reader(mapper.avroType())::read, mapper);
    }

    <A extends SpecificRecord> AvroReader<A> reader(Class<A> type) {
        return new AvroReader<>((topic, id) -> byId(id), type);
    }

    /** A record as another program might write it, with a schema of its own. */
    byte[] framed(GenericRecord record) {
        return framed(idOf(record.getSchema()), binary(record));
    }

    static byte[] framed(int id, byte[] body) {
        return ByteBuffer.allocate(5 + body.length)
                .put((byte) 0)
                .putInt(id)
                .put(body)
                .array();
    }

    private static byte[] binary(GenericRecord record) {
        try {
            var bytes = new ByteArrayOutputStream();
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
            encoder.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
