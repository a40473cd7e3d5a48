package io.ordernotifier.feedfile;

import io.ordernotifier.TopicNames;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.FeedRecord.OrderAdjustment;
import io.ordernotifier.output.FeedRecord.ShippingConfirmation;
import io.ordernotifier.wire.WireFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Makes feed records of what lies in the two feed topics. */
final class RecordReader {
    private record Source(FeedKind kind, Deserializer<? extends FeedRecord> deserializer) {}

    private final Map<String, Source> sources;

    RecordReader(TopicNames topics, WireFormat wire) {
        this.sources = Map.of(
                topics.shippingConfirmationFeed(),
                new Source(
                        FeedKind.SHIPPING_CONFIRMATION,
                        wire.serde(ShippingConfirmation.class).deserializer()),
                topics.orderAdjustmentFeed(),
                new Source(
                        FeedKind.ORDER_ADJUSTMENT,
                        wire.serde(OrderAdjustment.class).deserializer()));
    }

    List<String> topics() {
        return sources.keySet().stream().sorted().toList();
    }

    FeedKind kind(String topic) {
        return source(topic).kind();
    }

    /**
     * Empty for what is no feed record and never will be.
     *
     * @throws RetriableException when the schema registry cannot be asked: the record must wait
     */
    Optional<FeedRecord> read(ConsumerRecord<String, byte[]> record) {
        byte @Nullable [] value = record.value();
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(source(record.topic()).deserializer().deserialize(record.topic(), value));
        } catch (SerializationException e) {
            return Optional.empty();
        }
    }

    private Source source(String topic) {
        Source source = sources.get(topic);
        if (source == null) {
            throw new IllegalArgumentException(topic + " is no feed topic: must be one of " + sources.keySet());
        }
        return source;
    }
}
