package io.ordernotifier.streams;

import static io.ordernotifier.TestOrders.MUGS;
import static io.ordernotifier.TestOrders.ORDER_ID;
import static io.ordernotifier.TestOrders.TEAPOT;
import static io.ordernotifier.TestOrders.aShipment;
import static io.ordernotifier.TestOrders.anOrder;
import static io.ordernotifier.TestOrders.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.ordernotifier.Settings;
import io.ordernotifier.TestOrders;
import io.ordernotifier.demo.EmbeddedBroker;
import io.ordernotifier.demo.RegistryServer;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.output.Email;
import io.ordernotifier.wire.WireFormat;
import io.ordernotifier.wire.WireSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor against a real broker and a registry over HTTP: real bytes in, real bytes out. */
class StreamsRunnerIT {
    @TempDir
    static Path folder;

    private static EmbeddedBroker broker;
    private static RegistryServer registry;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(folder.resolve("broker"));
        registry = RegistryServer.start();
    }

    @AfterAll
    static void stop() {
        registry.close();
        broker.close();
    }

    @Test
    void shouldTurnEventsIntoEmailsFeedsAndDeadLettersAndStartWhereItStopped() throws Exception {
        // Given
        Settings settings = settings("first.");
        createTopics(settings);

        // When
        try (StreamsRunner runner = new StreamsRunner(settings, new SimpleMeterRegistry())) {
            runner.start();
            assertThat(runner.awaitRunning(Duration.ofSeconds(60))).isTrue();
            publish(settings, anOrder(), aShipment("S-1", units(TEAPOT, 1)), aShipment("S-2", units(MUGS, 99)));
            publishBytes(settings.topics().orderShipped(), "no event");
            assertThat(read(settings.topics().buyerEmails(), 1)).hasSize(1);
            assertThat(read(settings.topics().rejectedEvents(), 2)).hasSize(2);
        }
        try (StreamsRunner again = new StreamsRunner(settings, new SimpleMeterRegistry())) {
            again.start();
            publish(settings, aShipment("S-1", units(TEAPOT, 1)), aShipment("S-3", units(MUGS, 1)));

            // Then
            List<ConsumerRecord<byte[], byte[]>> emails = read(settings.topics().buyerEmails(), 2);
            assertThat(emails).hasSize(2);
            assertThat(email(settings, emails.get(0)).to()).isEqualTo(TestOrders.ANN.email());
            assertThat(new String(emails.get(0).key(), StandardCharsets.UTF_8)).isEqualTo(ORDER_ID);
            assertThat(emails.get(0).timestamp()).isEqualTo(TestOrders.SHIPPED_AT.toEpochMilli());
            assertThat(positions(emails.get(0))).as("one order, one shipment").startsWith("1,1,");
            assertThat(positions(emails.get(1)))
                    .as("the order of before the restart counts")
                    .startsWith("1,");
            assertThat(read(settings.topics().shippingConfirmationFeed(), 2)).hasSize(2);
            assertThat(read(settings.topics().rejectedEvents(), 2))
                    .extracting(record -> new String(
                            record.headers().lastHeader(HeaderNames.CODE).value(), StandardCharsets.UTF_8))
                    .containsExactlyInAnyOrder("QUANTITY_EXCEEDED", "UNREADABLE");
        }
    }

    @Test
    void shouldNotWaitForTheTransactionOfOneThatWasKilled() throws Exception {
        // Given: it has committed before, and was killed amid the next transaction
        Settings settings = settings("open.");
        createTopics(settings);
        try (KafkaProducer<byte[], byte[]> killed = transactional("open.killed", settings)) {
            processedUpTo(1, killed, settings);
            killed.commitTransaction();
            killed.beginTransaction();
            processedUpTo(2, killed, settings);

            // When
            try (Admin admin = Admin.create(new HashMap<>(settings.kafka()))) {
                StartCheck.Beginning beginning = new StartCheck(admin, settings).begin(Start.PLAIN);

                // Then: it begins while that transaction is still open
                assertThat(beginning.horizon().isNone()).isTrue();
                killed.commitTransaction();
            }
        }
    }

    @Test
    void shouldBeginWhereTheVeryFirstTransactionWasBrokenOff() throws Exception {
        // Given: records that were never committed
        Settings settings = settings("aborted.");
        createTopics(settings);
        try (KafkaProducer<byte[], byte[]> killed = transactional("aborted.killed", settings)) {
            killed.send(new ProducerRecord<>(settings.topics().buyerEmails(), new byte[] {1}))
                    .get();
            killed.abortTransaction();
        }

        // When
        try (Admin admin = Admin.create(new HashMap<>(settings.kafka()))) {
            StartCheck.Beginning beginning = new StartCheck(admin, settings).begin(Start.PLAIN);

            // Then
            assertThat(beginning.horizon().isNone()).isTrue();
            assertThat(beginning.anew()).isFalse();
        }
    }

    private static void processedUpTo(long offset, KafkaProducer<byte[], byte[]> processor, Settings settings) {
        Map<String, Object> config = new HashMap<>(settings.kafka());
        config.put(ConsumerConfig.GROUP_ID_CONFIG, settings.applicationId());
        try (KafkaConsumer<byte[], byte[]> member =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            processor.sendOffsetsToTransaction(
                    Map.of(new TopicPartition(settings.topics().orderShipped(), 0), new OffsetAndMetadata(offset)),
                    member.groupMetadata());
        }
    }

    /** In a transaction that stays open for longer than the test may take. */
    private static KafkaProducer<byte[], byte[]> transactional(String id, Settings settings) {
        Map<String, Object> config = new HashMap<>(settings.kafka());
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id);
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 600_000);
        KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
        producer.beginTransaction();
        return producer;
    }

    @Test
    void shouldRefuseToStartWithoutItsTopics() {
        try (StreamsRunner runner = new StreamsRunner(settings("none."), new SimpleMeterRegistry())) {
            assertThatThrownBy(runner::start)
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining("missing topics: none.buyer-emails")
                    .hasMessageContaining("topics --create");
        }
    }

    private static Settings settings(String prefix) {
        return Settings.of(Map.of(
                "kafka.bootstrap.servers",
                broker.bootstrapServers(),
                "schema.registry.url",
                registry.url().toString(),
                "application.id",
                prefix + "app",
                "topics.prefix",
                prefix,
                "state.dir",
                folder.resolve(prefix + "state").toString(),
                "http.port",
                "-1"));
    }

    private static void createTopics(Settings settings) throws Exception {
        try (Admin admin = Admin.create(new HashMap<>(settings.kafka()))) {
            new TopicCreation(admin, settings.topics()).create(Map.of(), 3, (short) 1);
        }
    }

    private static void publish(Settings settings, OrderEvent... events) throws Exception {
        try (WireFormat wire = new WireFormat(WireSettings.of(settings.registry()));
                KafkaProducer<byte[], byte[]> producer = producer()) {
            for (OrderEvent event : events) {
                String topic = "first." + TestOrders.arrival(event).source().topic();
                byte[] key = event.orderId().getBytes(StandardCharsets.UTF_8);
                byte[] value = wire.eventSerializer().serialize(topic, event);
                producer.send(new ProducerRecord<>(
                                topic, null, event.occurredAt().toEpochMilli(), key, value))
                        .get();
            }
        }
    }

    private static void publishBytes(String topic, String value) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            producer.send(new ProducerRecord<>(topic, new byte[] {1}, value.getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }

    private static KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static Email email(Settings settings, ConsumerRecord<byte[], byte[]> record) {
        try (WireFormat wire = new WireFormat(WireSettings.of(settings.registry()))) {
            return wire.serde(Email.class).deserializer().deserialize(record.topic(), record.value());
        }
    }

    /** Without the partition. */
    private static String positions(ConsumerRecord<byte[], byte[]> output) {
        byte[] header = output.headers().lastHeader(HeaderNames.POSITIONS).value();
        String text = new String(header, StandardCharsets.UTF_8);
        return text.substring(text.indexOf(':') + 1);
    }

    /** Everything committed on a topic, once it is as much as that; and half a second longer, for what should not be. */
    private static List<ConsumerRecord<byte[], byte[]>> read(String topic, int expected) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest");
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList());
            long giveUp = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (found.size() < expected && System.nanoTime() < giveUp) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            consumer.poll(Duration.ofMillis(500)).forEach(found::add);
        }
        return found;
    }
}
