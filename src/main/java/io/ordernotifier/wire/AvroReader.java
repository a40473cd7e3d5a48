package io.ordernotifier.wire;

import io.ordernotifier.wire.registry.UnusableSchemaException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Reads framed records as one generated class, whichever schema they were written with. For many threads. */
final class AvroReader<A extends SpecificRecord> {
    private final WriterSchemas schemas;
    private final Class<A> type;
    private final Map<Integer, Resolution<A>> resolutions = new ConcurrentHashMap<>();
    /** Most records come with the same schema as the one before. */
    private volatile @Nullable Resolution<A> last;

    AvroReader(WriterSchemas schemas, Class<A> type) {
        this.schemas = schemas;
        this.type = type;
    }

    /**
     * @throws UnreadableRecordException when the bytes are no record of the type
     * @throws io.ordernotifier.wire.registry.UnknownSchemaException when the registry does not know the schema ID
     * @throws io.ordernotifier.wire.registry.RegistryUnreachableException when it could not be asked
     */
    A read(String topic, byte[] value) {
        return resolution(topic, value).read(value, Framing.LENGTH);
    }

    /** Fails as {@link #read} does, without reading. */
    void check(String topic, byte[] value) {
        resolution(topic, value).check(value, Framing.LENGTH);
    }

    private Resolution<A> resolution(String topic, byte[] value) {
        int id = Framing.schemaId(value);
        Resolution<A> resolution = last;
        if (resolution == null || resolution.id() != id) {
            resolution = resolutions.get(id);
            if (resolution == null) {
                resolution = resolve(topic, id);
                resolutions.put(id, resolution);
            }
            last = resolution;
        }
        return resolution;
    }

    private Resolution<A> resolve(String topic, int id) {
        Schema writer = schemas.byId(topic, id);
        try {
            return new Resolution<>(id, writer, type);
        } catch (StackOverflowError e) {
            throw new UnusableSchemaException("In the registry schema " + id + " nests too deep to be read", e);
        }
    }
}
