package io.ordernotifier.bench;

import io.ordernotifier.TopicNames;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.Parcel;
import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.output.Email;
import io.ordernotifier.output.FeedRecord.ShippingConfirmation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Decodes an event, reads the order's state and writes it back; for a shipped event it writes an email and a feed record
 * whose contents never change but for their IDs and times. It knows no duplicates.
 */
final class ShapeProcessor extends ContextualProcessor<String, byte[], String, Object> {
    static final String STORE = "orders";
    static final String EMAILS = "buyer-emails";
    static final String FEED = "shipping-confirmation-feed";

    private static final Parcel PARCEL = new Parcel("FedEx", null, "2Day", "123456789012");
    private static final List<LineQuantity> ITEMS =
            List.of(new LineQuantity("12345678901234", 1), new LineQuantity("22345678901234", 2));

    /** As the pipeline's outputs have: CloudEvents attributes. */
    private static final Map<String, byte[]> HEADERS = Map.of(
            "ce_specversion", bytes("1.0"),
            "ce_id", bytes("5f0e3c5a-9f4d-3b50-a1d0-6f4b2c8e7d91"),
            "ce_type", bytes("io.ordernotifier.avro.EmailMessage"),
            "ce_source", bytes("/order-notifier"),
            "ce_subject", bytes("111-4217883-0912345"),
            "ce_time", bytes("2025-03-04T08:00:00Z"));

    private final TopicNames topics;
    private final Deserializer<?> deserializer;
    private final String subject;
    private final String text;
    private final String html;
    private KeyValueStore<String, Object> orders;

    @SuppressWarnings("NullAway.Init") // the store comes with init
    ShapeProcessor(TopicNames topics, Deserializer<?> deserializer, Sizes sizes) {
        this.topics = topics;
        this.deserializer = deserializer;
        this.subject = "s".repeat(sizes.subject());
        this.text = "t".repeat(sizes.text());
        this.html = "h".repeat(sizes.html());
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        super.init(context);
        orders = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        String topic = context().recordMetadata().orElseThrow().topic();
        Object event = deserializer.deserialize(topic, record.value());
        Object before = orders.get(record.key());
        Object after = topic.equals(topics.orderPlaced()) ? event : before;
        if (after != null) { // else a shipment before its order
            orders.put(record.key(), after);
        }
        if (topic.equals(topics.orderShipped())) {
            Instant at = Instant.ofEpochMilli(record.timestamp());
            forward(record, email(record.key(), at), EMAILS);
            forward(record, feedRecord(record.key(), at), FEED);
        }
    }

    private void forward(Record<String, byte[]> record, Object value, String sink) {
        Headers headers = new RecordHeaders();
        HEADERS.forEach(headers::add);
        context().forward(new Record<>(record.key(), value, record.timestamp(), headers), sink);
    }

    private Email email(String orderId, Instant at) {
        return new Email(
                "email-----------" + orderId,
                orderId,
                EmailKind.ShipmentConfirmation,
                "en",
                "buyer.12345678@example.com",
                "Ann Lee",
                subject,
                text,
                html,
                at,
                "shipped-" + orderId,
                topics.orderShipped(),
                "amazon-communication-guidelines@2025",
                "0123456789abcdef");
    }

    private static ShippingConfirmation feedRecord(String orderId, Instant at) {
        return new ShippingConfirmation(
                "feed------------" + orderId, orderId, "S-" + orderId, at, PARCEL, ITEMS, "shipped-" + orderId);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
