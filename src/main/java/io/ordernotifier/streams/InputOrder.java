package io.ordernotifier.streams;

import java.nio.ByteBuffer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.FailOnInvalidTimestamp;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * Decides which of the records of a partition's topics is processed next, for Kafka Streams takes the one with the lowest
 * timestamp. Ordinarily that is the record's own. While the state is rebuilt it is the record's rank, so that what was
 * processed before is processed in the same order, and before all that was not; the record's own timestamp then travels in
 * a header.
 */
final class InputOrder implements TimestampExtractor {
    /** Never leaves the processor. */
    private static final String OWN_TIMESTAMP = "order-notifier.internal.timestamp";

    private final TimestampExtractor ordinarily = new FailOnInvalidTimestamp();
    private final Supplier<Horizon> horizon;

    InputOrder(Supplier<Horizon> horizon) {
        this.horizon = horizon;
    }

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        Horizon current = horizon.get();
        PartitionHorizon known = current.of(record.partition());
        if (known == null) {
            return ordinarily.extract(record, partitionTime);
        }
        record.headers().remove(OWN_TIMESTAMP);
        record.headers()
                .add(
                        OWN_TIMESTAMP,
                        ByteBuffer.allocate(Long.BYTES)
                                .putLong(record.timestamp())
                                .array());
        int rank = known.rank(record.topic(), record.offset());
        return rank < Integer.MAX_VALUE ? rank : Math.max(Integer.MAX_VALUE, record.timestamp());
    }

    static boolean isOwnTimestamp(Header header) {
        return header.key().equals(OWN_TIMESTAMP);
    }

    /** The record's own timestamp, whatever it is ordered by. */
    static long ownTimestamp(Headers headers, long orderedBy) {
        Header own = headers.lastHeader(OWN_TIMESTAMP);
        return own == null ? orderedBy : ByteBuffer.wrap(own.value()).getLong();
    }
}
