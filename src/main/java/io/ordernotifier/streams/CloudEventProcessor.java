package io.ordernotifier.streams;

import io.ordernotifier.output.Email;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.RejectedDraft;
import java.time.Instant;
import java.util.function.Function;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Puts the CloudEvents attributes on a record that leaves. */
final class CloudEventProcessor<V> extends ContextualFixedKeyProcessor<String, V, V> {
    /** Who says so: the same for every instance and application ID, so that a replay gives the same bytes. */
    private static final String SOURCE = "/order-notifier";

    /** The namespace of the Avro types. */
    private static final String TYPES = "io.ordernotifier.avro.";

    /** The header with the stable ID of what leaves. */
    static final String ID = "ce_id";

    private final String type;
    private final Function<V, String> id;
    private final Function<V, Instant> time;

    private CloudEventProcessor(String type, Function<V, String> id, Function<V, Instant> time) {
        this.type = type;
        this.id = id;
        this.time = time;
    }

    static FixedKeyProcessorSupplier<String, Email, Email> emails() {
        return () -> new CloudEventProcessor<>("EmailMessage", Email::messageId, Email::createdAt);
    }

    static FixedKeyProcessorSupplier<String, FeedRecord.ShippingConfirmation, FeedRecord.ShippingConfirmation>
            shippingConfirmations() {
        return () -> new CloudEventProcessor<>(
                "ShippingConfirmation",
                FeedRecord.ShippingConfirmation::id,
                FeedRecord.ShippingConfirmation::shippedAt);
    }

    static FixedKeyProcessorSupplier<String, FeedRecord.OrderAdjustment, FeedRecord.OrderAdjustment>
            orderAdjustments() {
        return () -> new CloudEventProcessor<>(
                "OrderAdjustment", FeedRecord.OrderAdjustment::id, FeedRecord.OrderAdjustment::adjustedAt);
    }

    static FixedKeyProcessorSupplier<String, RejectedDraft, RejectedDraft> rejectedDrafts() {
        return () -> new CloudEventProcessor<>(
                "RejectedDraft",
                rejected -> rejected.draft().messageId(),
                rejected -> rejected.draft().createdAt());
    }

    /** The same for an email that is written in another way. */
    static void labelEmail(Headers headers, String orderId, Email email) {
        OutgoingHeaders.addCloudEvent(
                headers, email.messageId(), TYPES + "EmailMessage", SOURCE, orderId, email.createdAt());
    }

    @Override
    public void process(FixedKeyRecord<String, V> record) {
        OutgoingHeaders.addCloudEvent(
                record.headers(),
                id.apply(record.value()),
                TYPES + type,
                SOURCE,
                record.key(),
                time.apply(record.value()));
        context().forward(record);
    }
}
