package io.ordernotifier.clients;

import io.ordernotifier.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes clients of the settings {@code kafka.*}, of which those for one kind of client begin with its name. */
public final class KafkaClients {
    private static final List<String> PREFIXES =
            List.of("consumer.", "producer.", "admin.", "main.consumer.", "restore.consumer.", "global.consumer.");
    private static final int ANSWER_WITHIN_MS = 20_000;
    private static final int LARGEST_REQUEST = 16 * 1024 * 1024;

    private final Map<String, String> kafka;

    public KafkaClients(Settings settings) {
        this.kafka = settings.kafka();
    }

    public Admin admin() {
        return admin(Map.of());
    }

    /** The same with settings that win over the user's. */
    public Admin admin(Map<String, Object> more) {
        Map<String, Object> config = of("admin.");
        config.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MS);
        config.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        config.putAll(more);
        return Admin.create(config);
    }

    /** Of no group, for committed records only. */
    public KafkaConsumer<byte[], byte[]> reader() {
        return reader(Map.of());
    }

    /** The same with settings that win over the user's. */
    public KafkaConsumer<byte[], byte[]> reader(Map<String, Object> more) {
        Map<String, Object> config = of("consumer.");
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        config.remove(ConsumerConfig.GROUP_PROTOCOL_CONFIG);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        config.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MS);
        config.putAll(more);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** What the user has set for consumers, for one that is a member of a group. */
    public Map<String, Object> consumerSettings() {
        return of("consumer.");
    }

    /** Writes in transactions of that ID. */
    public KafkaProducer<byte[], byte[]> transactional(String transactionalId) {
        Map<String, Object> config = of("producer.");
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 5);
        config.putIfAbsent(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private Map<String, Object> of(String prefix) {
        Map<String, Object> config = new HashMap<>();
        kafka.forEach((key, value) -> {
            if (PREFIXES.stream().noneMatch(key::startsWith)) {
                config.put(key, value);
            }
        });
        kafka.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                config.put(key.substring(prefix.length()), value);
            }
        });
        return config;
    }
}
