package io.ordernotifier.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ordernotifier.TopicNames;
import io.ordernotifier.demo.oms.OmsRecord;
import io.ordernotifier.event.OrderEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;

/** Writes the simulated system's records to their topics, as any producer would, at a pace a person can follow. */
final class OmsWriter implements AutoCloseable {
    /** An order's next event comes later than the last by more than a broker needs: what is early is early on purpose. */
    private static final Duration BETWEEN_EVENTS_OF_AN_ORDER = Duration.ofMillis(250);

    private final KafkaProducer<byte[], byte[]> producer;
    private final Serializer<OrderEvent> serializer;
    private final TopicNames topics;
    private final Duration pause;
    private final Map<String, Long> lastOfOrder = new HashMap<>();

    /** @param pause between one record and the next */
    OmsWriter(String bootstrapServers, Serializer<OrderEvent> serializer, TopicNames topics, Duration pause) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "client.id", "simulated-oms"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        this.serializer = serializer;
        this.topics = topics;
        this.pause = pause;
    }

    /** How long it takes at the longest: were they all of one order. */
    static Duration timeFor(List<OmsRecord> records, Duration pause) {
        return pause.plus(BETWEEN_EVENTS_OF_AN_ORDER).multipliedBy(records.size());
    }

    /**
     * Writes all of them, one after the other.
     *
     * @param sent is told of each once it is safely there
     * @throws ExecutionException when the broker refuses one
     */
    void write(List<OmsRecord> records, Consumer<SentEvent> sent) throws InterruptedException, ExecutionException {
        for (OmsRecord each : records) {
            awaitTurnOf(each.event().orderId());
            sent.accept(new SentEvent(each, Place.of(producer.send(record(each)).get())));
            lastOfOrder.put(each.event().orderId(), System.nanoTime());
            Thread.sleep(pause.toMillis());
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }

    private void awaitTurnOf(String orderId) throws InterruptedException {
        Long last = lastOfOrder.get(orderId);
        if (last != null) {
            Duration left = BETWEEN_EVENTS_OF_AN_ORDER.minusNanos(System.nanoTime() - last);
            Thread.sleep(Math.max(0, left.toMillis()));
        }
    }

    private ProducerRecord<byte[], byte[]> record(OmsRecord each) {
        String topic = topics.of(each.kind());
        return new ProducerRecord<>(
                topic,
                null,
                each.sentAt().toEpochMilli(),
                each.key() == null ? null : each.key().getBytes(UTF_8),
                each.damage().apply(serializer.serialize(topic, each.event())));
    }
}
