package io.ordernotifier.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record an event came in, byte for byte, so that it can be set aside, explained and sent again.
 *
 * <p>The arrays are shared, not copied, for speed: nobody writes to them.
 *
 * @param topic the input topic; for a replayed record the one it originally came from
 * @param timestamp the record's own timestamp
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as Kafka holds them, shared for speed
public record SourceRecord(
        String topic,
        int partition,
        long offset,
        Instant timestamp,
        byte @Nullable [] key,
        byte @Nullable [] value,
        List<Header> headers) {
    public SourceRecord {
        headers = List.copyOf(headers);
    }

    /** One header of a record. */
    @SuppressWarnings("ArrayRecordComponent") // as above
    public record Header(String name, byte @Nullable [] value) {}

    /** Where it lies. */
    public Place place() {
        return new Place(topic, partition, offset);
    }

    /** The last header of that name, which is the one that counts. */
    public byte @Nullable [] lastHeader(String name) {
        byte[] found = null;
        for (Header header : headers) {
            if (header.name().equals(name)) {
                found = header.value();
            }
        }
        return found;
    }
}
