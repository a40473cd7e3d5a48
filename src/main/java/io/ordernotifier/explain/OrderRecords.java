package io.ordernotifier.explain;

import io.ordernotifier.TopicNames;
import io.ordernotifier.event.Place;
import io.ordernotifier.output.Email;
import io.ordernotifier.output.FeedRecord.OrderAdjustment;
import io.ordernotifier.output.FeedRecord.ShippingConfirmation;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.story.Found;
import io.ordernotifier.streams.HeaderNames;
import io.ordernotifier.wire.Decoded;
import io.ordernotifier.wire.EventDecoder;
import io.ordernotifier.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Says of a record what it tells of an order. */
final class OrderRecords {
    private final TopicNames topics;
    private final EventDecoder events;
    private final Deserializer<Email> emails;
    private final Deserializer<ShippingConfirmation> confirmations;
    private final Deserializer<OrderAdjustment> adjustments;
    private final Deserializer<RejectedDraft> drafts;

    OrderRecords(TopicNames topics, WireFormat wire) {
        this.topics = topics;
        this.events = wire.eventDecoder(topics.eventTypes());
        this.emails = wire.serde(Email.class).deserializer();
        this.confirmations = wire.serde(ShippingConfirmation.class).deserializer();
        this.adjustments = wire.serde(OrderAdjustment.class).deserializer();
        this.drafts = wire.serde(RejectedDraft.class).deserializer();
    }

    /** Empty for what cannot be read; of such an event a dead letter tells. */
    Optional<Found> read(ConsumerRecord<byte[], byte[]> record) {
        String topic = record.topic();
        Place place = new Place(topic, record.partition(), record.offset());
        Instant at = Instant.ofEpochMilli(record.timestamp());
        if (topic.equals(topics.rejectedEvents())) {
            return Optional.of(new Found.SetAside(
                    place,
                    at,
                    words(record, HeaderNames.CODE),
                    words(record, HeaderNames.STAGE),
                    words(record, HeaderNames.MESSAGE),
                    words(record, HeaderNames.ATTEMPT),
                    words(record, HeaderNames.TOPIC) + "-" + words(record, HeaderNames.PARTITION) + "@"
                            + words(record, HeaderNames.OFFSET)));
        }
        if (record.value() == null) {
            return Optional.empty();
        }
        byte[] value = record.value();
        if (topic.equals(topics.buyerEmails())) {
            return Optional.of(new Found.Sent(place, at, emails.deserialize(topic, value), resend(record)));
        }
        if (topic.equals(topics.shippingConfirmationFeed())) {
            return Optional.of(new Found.Reported(place, at, confirmations.deserialize(topic, value), resend(record)));
        }
        if (topic.equals(topics.orderAdjustmentFeed())) {
            return Optional.of(new Found.Reported(place, at, adjustments.deserialize(topic, value), resend(record)));
        }
        if (topic.equals(topics.rejectedDrafts())) {
            return Optional.of(new Found.KeptBack(place, at, drafts.deserialize(topic, value)));
        }
        return events.decode(topic, value).match(new Decoded.Cases<>() {
            @Override
            public Optional<Found> event(Decoded.Event read) {
                return Optional.of(new Found.Event(place, at, read.event()));
            }

            @Override
            public Optional<Found> rejected(Decoded.Rejected rejected) {
                return Optional.empty();
            }
        });
    }

    private static @Nullable String resend(ConsumerRecord<byte[], byte[]> record) {
        String run = words(record, HeaderNames.RESEND);
        return run.isEmpty() ? null : run;
    }

    private static String words(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
