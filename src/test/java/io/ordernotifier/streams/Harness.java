package io.ordernotifier.streams;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.ordernotifier.Settings;
import io.ordernotifier.TestOrders;
import io.ordernotifier.breaker.FloodBreaker;
import io.ordernotifier.demo.RegistryServer;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.order.Order;
import io.ordernotifier.output.Email;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.RejectedDraft;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The whole topology without a broker: events go in, emails, feed records and dead letters come out. */
final class Harness implements AutoCloseable {
    static final Instant START = Instant.parse("2025-06-01T12:00:00Z");

    final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    final ProcessorMetrics metrics = new ProcessorMetrics(meters);
    final FloodBreaker breaker;
    private final RegistryServer registry = RegistryServer.start();
    private final Settings settings;
    private final Stages stages;
    private final Serializer<OrderEvent> events;
    private final Topology topology;
    private final TopologyTestDriver driver;

    Harness(Path stateDir, String... settings) {
        this(stateDir, Horizon.NONE, settings);
    }

    /** @param horizon up to where nothing is sent */
    Harness(Path stateDir, Horizon horizon, String... settings) {
        Map<String, String> values = new HashMap<>(Map.of(
                "kafka.bootstrap.servers",
                "none:1",
                "schema.registry.url",
                registry.url().toString(),
                "state.dir",
                stateDir.toString(),
                "http.port",
                "-1"));
        for (int i = 0; i < settings.length; i += 2) {
            values.put(settings[i], settings[i + 1]);
        }
        this.settings = Settings.of(values);
        this.stages = Stages.of(this.settings);
        this.events = stages.wire().eventSerializer();
        Properties config = StreamsSettings.of(this.settings, "test");
        this.breaker = new FloodBreaker(this.settings.breaker());
        this.topology = new NotificationTopology(
                        this.settings, stages, metrics, breaker, new CommittedOffsets(), () -> horizon, config)
                .build();
        this.driver = new TopologyTestDriver(topology, config, START);
    }

    /** Events arrive, each on the topic of its kind, in this order. */
    Harness given(OrderEvent... arriving) {
        for (OrderEvent event : arriving) {
            given(event, new RecordHeaders());
        }
        return this;
    }

    Harness given(OrderEvent event, Headers headers) {
        String topic = TestOrders.arrival(event).source().topic();
        return givenBytes(topic, event.orderId(), events.serialize(topic, event), headers, event.occurredAt());
    }

    Harness givenBytes(String topic, @Nullable String key, byte @Nullable [] value) {
        return givenBytes(topic, key, value, new RecordHeaders(), START);
    }

    Harness givenBytes(
            String topic, @Nullable String key, byte @Nullable [] value, Headers headers, Instant timestamp) {
        byte[] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(keyBytes, value, headers, timestamp));
        return this;
    }

    /** Somebody sends the event through again, as the verbs do it. */
    Harness again(String mode, OrderEvent event, String... more) {
        RecordHeaders headers = new RecordHeaders();
        put(
                headers,
                "order-notifier.origin.topic",
                TestOrders.arrival(event).source().topic());
        put(headers, "order-notifier.origin.partition", "0");
        put(headers, "order-notifier.origin.offset", "7");
        put(
                headers,
                "order-notifier.origin.timestamp",
                Long.toString(event.occurredAt().toEpochMilli()));
        put(headers, "order-notifier.replay.mode", mode);
        put(headers, "order-notifier.replay.run", "run-1");
        put(headers, "order-notifier.replay.by", "joe");
        for (int i = 0; i < more.length; i += 2) {
            put(headers, more[i], more[i + 1]);
        }
        return givenBytes("order-notifier.replay", event.orderId(), bytesOf(event), headers, START);
    }

    private static void put(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.ISO_8859_1));
    }

    Settings settings() {
        return settings;
    }

    byte[] bytesOf(OrderEvent event) {
        return events.serialize(TestOrders.arrival(event).source().topic(), event);
    }

    /** Time passes by the processor's clock. */
    Harness later(Duration time) {
        driver.advanceWallClockTime(time);
        return this;
    }

    List<TestRecord<String, Email>> emailRecords() {
        return read("buyer-emails", stages.wire().serde(Email.class).deserializer());
    }

    /** Everything that left by a topic, as a consumer sees it. */
    List<ConsumerRecord<byte[], byte[]>> left(String topic) {
        return driver
                .createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .stream()
                .map(each -> new ConsumerRecord<>(
                        topic,
                        0,
                        0L,
                        each.timestamp(),
                        TimestampType.CREATE_TIME,
                        0,
                        0,
                        each.key(),
                        each.value(),
                        each.headers(),
                        Optional.empty()))
                .toList();
    }

    /** What the store of kept-back drafts holds. */
    List<String> keptBack() {
        List<String> keys = new ArrayList<>();
        try (var entries =
                driver.<String, byte[]>getKeyValueStore(OrderStores.KEPT_BACK).all()) {
            entries.forEachRemaining(entry -> keys.add(entry.key));
        }
        return keys;
    }

    List<TestRecord<String, byte[]>> emailBytes() {
        return read("buyer-emails", new ByteArrayDeserializer());
    }

    List<Email> emails() {
        return emailRecords().stream().map(TestRecord::value).toList();
    }

    List<TestRecord<String, FeedRecord.ShippingConfirmation>> confirmationRecords() {
        return read(
                "shipping-confirmation-feed",
                stages.wire().serde(FeedRecord.ShippingConfirmation.class).deserializer());
    }

    List<FeedRecord.ShippingConfirmation> confirmations() {
        return confirmationRecords().stream().map(TestRecord::value).toList();
    }

    List<TestRecord<String, FeedRecord.OrderAdjustment>> adjustmentRecords() {
        return read(
                "order-adjustment-feed",
                stages.wire().serde(FeedRecord.OrderAdjustment.class).deserializer());
    }

    List<FeedRecord.OrderAdjustment> adjustments() {
        return adjustmentRecords().stream().map(TestRecord::value).toList();
    }

    List<TestRecord<String, RejectedDraft>> rejectedDraftRecords() {
        return read("rejected-drafts", stages.wire().serde(RejectedDraft.class).deserializer());
    }

    List<RejectedDraft> rejectedDrafts() {
        return rejectedDraftRecords().stream().map(TestRecord::value).toList();
    }

    List<TestRecord<byte[], byte[]>> rejectedEvents() {
        return driver.createOutputTopic("rejected-events", new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    private <V> List<TestRecord<String, V>> read(String topic, Deserializer<V> deserializer) {
        return driver.createOutputTopic(topic, new StringDeserializer(), deserializer)
                .readRecordsToList();
    }

    @Nullable
    Order order(String orderId) {
        return driver.<String, Order>getKeyValueStore(OrderStores.ORDERS).get(orderId);
    }

    /** How many entries the index of waiting orders has. */
    long waitingEntries() {
        long count = 0;
        try (var entries = driver.getKeyValueStore(OrderStores.WAITING).all()) {
            while (entries.hasNext()) {
                entries.next();
                count++;
            }
        }
        return count;
    }

    /** The index as another instance finds it that takes the store over. */
    WaitingOrders waitingOrders() {
        return new WaitingOrders(driver.getKeyValueStore(OrderStores.WAITING), settings.pendingTimeout(), metrics);
    }

    double counted(String meter, String... tags) {
        var counter = meters.find(meter).tags(tags).counter();
        return counter == null ? 0 : counter.count();
    }

    String describe() {
        return topology.describe().toString();
    }

    /** A header's text; fails when there is not exactly one of the name. */
    static String header(TestRecord<?, ?> record, String name) {
        Header found = null;
        for (Header header : record.headers().headers(name)) {
            if (found != null) {
                throw new AssertionError("more than one header " + name);
            }
            found = header;
        }
        if (found == null) {
            throw new AssertionError("no header " + name + " in " + record.headers());
        }
        return new String(found.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        driver.close();
        stages.close();
        registry.close();
    }
}
