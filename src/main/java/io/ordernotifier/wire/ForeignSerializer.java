package io.ordernotifier.wire;

import java.util.Map;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.serialization.Serializer;

/** Somebody else's serializer, whose failures say whether the registry refused the schema or cannot be reached. */
final class ForeignSerializer implements Serializer<IndexedRecord> {
    private final Serializer<Object> delegate;

    ForeignSerializer(Serializer<Object> delegate) {
        TrustedClasses.trust();
        this.delegate = delegate;
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        delegate.configure(configs, isKey);
    }

    @Override
    public byte[] serialize(String topic, IndexedRecord record) {
        try {
            return delegate.serialize(topic, record);
        } catch (RuntimeException e) {
            throw ForeignFailure.ofWriting(topic, record.getSchema().getName(), e);
        }
    }

    @Override
    public void close() {
        delegate.close();
    }
}
