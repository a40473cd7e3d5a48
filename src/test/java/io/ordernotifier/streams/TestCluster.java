package io.ordernotifier.streams;

import io.ordernotifier.Settings;
import io.ordernotifier.TestOrders;
import io.ordernotifier.demo.EmbeddedBroker;
import io.ordernotifier.demo.RegistryServer;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.wire.WireFormat;
import io.ordernotifier.wire.WireSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A real broker and a registry, events into them and records out of them, for tests of what runs against both. */
public final class TestCluster implements AutoCloseable {
    private static final int PARTITIONS = 3;

    private final Path folder;
    private final EmbeddedBroker broker;
    private final RegistryServer registry;

    private TestCluster(Path folder, EmbeddedBroker broker) {
        this.folder = folder;
        this.broker = broker;
        this.registry = RegistryServer.start();
    }

    public static TestCluster start(Path folder) {
        return around(EmbeddedBroker.start(folder.resolve("broker")), folder);
    }

    /** With a broker that was started otherwise, and is closed with the rest. */
    static TestCluster around(EmbeddedBroker broker, Path folder) {
        return new TestCluster(folder, broker);
    }

    /** Settings of an application of its own: topics, group and state begin with the prefix. */
    public Map<String, String> settings(String prefix, String... more) {
        Map<String, String> settings = new HashMap<>(Map.of(
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
                "-1",
                "warm-up.rounds",
                "0"));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return settings;
    }

    public void createTopics(Settings settings) throws Exception {
        try (Admin admin = Admin.create(new HashMap<>(settings.kafka()))) {
            new TopicCreation(admin, settings.topics()).create(Map.of(), PARTITIONS, (short) 1);
        }
    }

    /** Writes events to the topics of their kinds, in this order within a partition. */
    public void publish(Settings settings, List<? extends OrderEvent> events) throws Exception {
        String prefix = settings.topics().orderPlaced().replace("order-placed", "");
        try (WireFormat wire = new WireFormat(WireSettings.of(settings.registry()));
                KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                        new HashMap<>(settings.kafka()), new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<?>> sent = new ArrayList<>();
            for (OrderEvent event : events) {
                String topic = prefix + TestOrders.arrival(event).source().topic();
                byte[] value = wire.eventSerializer().serialize(topic, event);
                byte[] key = event.orderId().getBytes(StandardCharsets.UTF_8);
                sent.add(producer.send(
                        new ProducerRecord<>(topic, null, event.occurredAt().toEpochMilli(), key, value)));
            }
            await(sent);
        }
    }

    private static void await(List<Future<?>> sent) throws ExecutionException, InterruptedException {
        for (Future<?> each : sent) {
            each.get();
        }
    }

    /** Everything committed on a topic, once it is as much as that; and a second longer, for what should not be. */
    public List<ConsumerRecord<byte[], byte[]>> read(Settings settings, String topic, int expected) {
        Map<String, Object> config = new HashMap<>(settings.kafka());
        config.put("isolation.level", "read_committed");
        config.put("auto.offset.reset", "earliest");
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList());
            long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
            while (found.size() < expected && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            long quiet = System.nanoTime() + Duration.ofSeconds(1).toNanos();
            while (System.nanoTime() < quiet) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found;
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    public String registryUrl() {
        return registry.url().toString();
    }

    @Override
    public void close() {
        registry.close();
        broker.close();
    }
}
