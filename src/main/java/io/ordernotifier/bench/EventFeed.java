package io.ordernotifier.bench;

import io.ordernotifier.TopicNames;
import io.ordernotifier.event.MessageDrafted;
import io.ordernotifier.event.OrderCancelled;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.OrderShipped;
import io.ordernotifier.event.ReturnReceived;
import io.ordernotifier.event.ShipmentDelayed;
import io.ordernotifier.wire.WireFormat;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes events to the input topics as an order management system does. A record that was not written is never passed
 * over: it would look like one that was lost later.
 */
public final class EventFeed implements AutoCloseable {
    private final KafkaProducer<String, OrderEvent> producer;
    private final OrderEvent.Cases<String> topicOf;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    private EventFeed(KafkaProducer<String, OrderEvent> producer, OrderEvent.Cases<String> topicOf) {
        this.producer = producer;
        this.topicOf = topicOf;
    }

    /**
     * @param lingerMillis how long a batch is waited for: long for much at once, 0 for each at its time
     */
    public static EventFeed open(String bootstrapServers, WireFormat wire, TopicNames topics, int lingerMillis) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "linger.ms",
                lingerMillis,
                "batch.size",
                131_072,
                "buffer.memory",
                64L * 1024 * 1024);
        return new EventFeed(
                new KafkaProducer<>(settings, new StringSerializer(), wire.eventSerializer()), new TopicOf(topics));
    }

    /**
     * Hands an event over to be written.
     *
     * @param timestamp of the record, in milliseconds since 1970
     * @throws IllegalStateException when an earlier one could not be written
     */
    public void send(OrderEvent event, long timestamp) {
        failOnLoss();
        // Its failure comes to the callback, and is told by the next call.
        Future<RecordMetadata> unused = producer.send(
                new ProducerRecord<>(event.match(topicOf), null, timestamp, event.orderId(), event),
                (metadata, exception) -> {
                    if (exception != null) {
                        failure.compareAndSet(null, exception);
                    }
                });
    }

    /**
     * Waits until everything is written.
     *
     * @throws IllegalStateException when something could not be
     */
    public void flush() {
        producer.flush();
        failOnLoss();
    }

    private void failOnLoss() {
        Exception lost = failure.get();
        if (lost != null) {
            throw new IllegalStateException("an event could not be written: " + lost.getMessage(), lost);
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private record TopicOf(TopicNames topics) implements OrderEvent.Cases<String> {
        @Override
        public String placed(OrderPlaced event) {
            return topics.orderPlaced();
        }

        @Override
        public String shipped(OrderShipped event) {
            return topics.orderShipped();
        }

        @Override
        public String cancelled(OrderCancelled event) {
            return topics.orderCancelled();
        }

        @Override
        public String delayed(ShipmentDelayed event) {
            return topics.shipmentDelayed();
        }

        @Override
        public String returned(ReturnReceived event) {
            return topics.returnReceived();
        }

        @Override
        public String messageDrafted(MessageDrafted event) {
            return topics.messageDrafted();
        }
    }
}
