package io.ordernotifier.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ordernotifier.TopicNames;
import io.ordernotifier.event.RejectCode;
import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.output.Email;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.output.RejectedEvent;
import io.ordernotifier.streams.HeaderNames;
import io.ordernotifier.wire.WireFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads what leaves the processor, committed records only, as a mailer or a feed uploader does. */
final class OutputReader implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, BiConsumer<ConsumerRecord<byte[], byte[]>, Outputs>> readers;

    OutputReader(String bootstrapServers, TopicNames topics, WireFormat wire) {
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "client.id", "demo-reader",
                        "isolation.level", "read_committed",
                        "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        Deserializer<Email> emails = wire.serde(Email.class).deserializer();
        Deserializer<FeedRecord.ShippingConfirmation> confirmations =
                wire.serde(FeedRecord.ShippingConfirmation.class).deserializer();
        Deserializer<FeedRecord.OrderAdjustment> adjustments =
                wire.serde(FeedRecord.OrderAdjustment.class).deserializer();
        Deserializer<RejectedDraft> drafts = wire.serde(RejectedDraft.class).deserializer();
        this.readers = Map.of(
                topics.buyerEmails(), (each, outputs) -> outputs.email(value(emails, each)),
                topics.shippingConfirmationFeed(), (each, outputs) -> outputs.feedRecord(value(confirmations, each)),
                topics.orderAdjustmentFeed(), (each, outputs) -> outputs.feedRecord(value(adjustments, each)),
                topics.rejectedDrafts(), (each, outputs) -> outputs.rejectedDraft(value(drafts, each)),
                topics.rejectedEvents(), (each, outputs) -> outputs.rejectedEvent(rejectedEvent(each)));
        List<TopicPartition> partitions = readers.keySet().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** The topic partitions it reads. */
    List<TopicPartition> partitions() {
        return List.copyOf(consumer.assignment());
    }

    /** Passes on what has come since the last time; waits a little for something to come. */
    void poll(Duration atMost, Outputs outputs) {
        for (ConsumerRecord<byte[], byte[]> each : consumer.poll(atMost)) {
            BiConsumer<ConsumerRecord<byte[], byte[]>, Outputs> reader = readers.get(each.topic());
            if (reader != null) {
                reader.accept(each, outputs);
            }
        }
    }

    /** Whether everything before these offsets has been passed on. */
    boolean hasRead(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static <T> T value(Deserializer<T> deserializer, ConsumerRecord<byte[], byte[]> each) {
        return deserializer.deserialize(each.topic(), each.value());
    }

    /** The original record, and the reason in its headers. */
    private static RejectedEvent rejectedEvent(ConsumerRecord<byte[], byte[]> each) {
        SourceRecord source = new SourceRecord(
                text(each, HeaderNames.TOPIC),
                Integer.parseInt(text(each, HeaderNames.PARTITION)),
                Long.parseLong(text(each, HeaderNames.OFFSET)),
                Instant.ofEpochMilli(each.timestamp()),
                each.key(),
                each.value(),
                StreamSupport.stream(each.headers().spliterator(), false)
                        .map(header -> new SourceRecord.Header(header.key(), header.value()))
                        .toList());
        return new RejectedEvent(
                source,
                RejectCode.valueOf(text(each, HeaderNames.CODE)),
                text(each, HeaderNames.STAGE),
                text(each, HeaderNames.MESSAGE),
                Integer.parseInt(text(each, HeaderNames.ATTEMPT)),
                null);
    }

    private static String text(ConsumerRecord<byte[], byte[]> each, String name) {
        Header header = each.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalStateException("a rejected event lacks the header " + name);
        }
        return new String(header.value(), UTF_8);
    }
}
