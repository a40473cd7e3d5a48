package io.ordernotifier.wire;

import io.ordernotifier.event.InvalidEventException;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.RejectCode;
import io.ordernotifier.wire.registry.UnknownSchemaException;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** Makes events of the bytes of input records. The topic decides which kind of event is expected. For many threads. */
public final class EventDecoder {
    /** How one topic is read. */
    record Source(
            Deserializer<? extends SpecificRecord> deserializer, Mapper<? extends OrderEvent, SpecificRecord> mapper) {}

    private final Map<String, Source> sources;

    EventDecoder(Map<String, Source> sources) {
        this.sources = Map.copyOf(sources);
    }

    /** Whether it is an input topic, by the name it was configured with. */
    public boolean reads(String topic) {
        return sources.containsKey(topic);
    }

    /**
     * Decodes a record's value. Whatever the bytes are, a value comes out: an exception says nothing about the record.
     *
     * @param topic an input topic; for a replayed record the one it originally came from
     * @throws io.ordernotifier.wire.registry.RegistryUnreachableException (a Kafka {@code TimeoutException}) when the
     *     schema is not known here yet and the registry cannot be asked, after a few seconds of trying: the record must wait
     * @throws IllegalArgumentException when it is no input topic
     */
    public Decoded decode(String topic, byte[] value) {
        Source source = sources.get(topic);
        if (source == null) {
            throw new IllegalArgumentException(topic + " is no input topic: must be one of " + sources.keySet());
        }
        try {
            return new Decoded.Event(
                    source.mapper().fromAvro(source.deserializer().deserialize(topic, value)));
        } catch (InvalidEventException e) {
            return new Decoded.Rejected(RejectCode.INVALID_EVENT, what(e), null);
        } catch (UnknownSchemaException e) {
            return new Decoded.Rejected(RejectCode.UNKNOWN_SCHEMA, what(e), e);
        } catch (SerializationException e) {
            return new Decoded.Rejected(RejectCode.UNREADABLE, what(e), e);
        }
    }

    private static String what(Exception e) {
        return Objects.requireNonNullElse(e.getMessage(), e.getClass().getName());
    }
}
