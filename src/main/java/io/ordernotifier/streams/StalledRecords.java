package io.ordernotifier.streams;

import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The records that a thread still handed over after the breaker had tripped, in their order, until it goes on. Pausing
 * ends a thread's work only after the few records it is at; these must neither be processed nor be lost, and a record
 * cannot be given back.
 */
final class StalledRecords {
    private final KeyValueStore<Long, byte[]> store;
    private long first;
    private long next;

    /** Reads the whole store, which is nearly always empty; once, when it is taken over. */
    StalledRecords(KeyValueStore<Long, byte[]> store) {
        this.store = store;
        try (KeyValueIterator<Long, byte[]> entries = store.all()) {
            while (entries.hasNext()) {
                long number = entries.next().key;
                first = first == next ? number : first;
                next = number + 1;
            }
        }
    }

    boolean any() {
        return first < next;
    }

    void add(Record<byte[], byte[]> record, RecordMetadata lies) {
        StalledRecord stalled = new StalledRecord(record, lies.topic(), lies.partition(), lies.offset());
        store.put(next, stalled.toBytes());
        next++;
    }

    /** The one that came first; it is no longer here then. */
    StalledRecord takeFirst() {
        byte[] bytes = store.delete(first);
        first++;
        return StalledRecord.fromBytes(bytes);
    }
}
