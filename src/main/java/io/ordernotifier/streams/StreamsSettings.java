package io.ordernotifier.streams;

import io.ordernotifier.Settings;
import io.ordernotifier.SettingsException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * The settings of Kafka Streams: our defaults, over them whatever the user set with the prefix {@code kafka.}, over
 * those what the program must set itself.
 */
public final class StreamsSettings {
    /** Set by the program; the user sets them by the key on the right. */
    private static final Map<String, String> OURS = Map.of(
            StreamsConfig.APPLICATION_ID_CONFIG, "application.id",
            StreamsConfig.STATE_DIR_CONFIG, "state.dir",
            StreamsConfig.NUM_STREAM_THREADS_CONFIG, "threads",
            ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, "instance.id",
            StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, "nothing: the program needs its own",
            StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, "nothing: the program needs its own",
            StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, "nothing: the program needs its own",
            StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, "nothing: it is always on");

    private StreamsSettings() {}

    /**
     * The settings for one instance.
     *
     * @throws SettingsException when a {@code kafka.} setting is one that the program sets itself
     */
    public static Properties of(Settings settings, String instanceId) {
        refuseOurs(settings);
        Map<String, Object> config = new HashMap<>(defaults());
        config.putAll(settings.kafka());
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
        config.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toString());
        config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        config.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, TooLargeRecordHandler.class.getName());
        config.put(
                TooLargeRecordHandler.REJECTED_EVENTS_TOPIC, settings.topics().rejectedEvents());
        if (!"streams".equals(config.get(StreamsConfig.GROUP_PROTOCOL_CONFIG))) {
            config.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instanceId);
        }
        Properties properties = new Properties();
        properties.putAll(config);
        return properties;
    }

    /** Chosen by measurement, see docs/decisions; all of them can be set otherwise. */
    private static Map<String, Object> defaults() {
        return Map.ofEntries(
                Map.entry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2),
                // Under exactly-once an output is seen at the next commit: half of this on average.
                Map.entry(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 50L),
                Map.entry(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 5),
                Map.entry(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 131_072),
                // A dead letter may be as large as the largest event, and its headers come on top.
                Map.entry(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), 16 * 1024 * 1024),
                Map.entry(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 2_000),
                // A killed instance's partitions are free again after this; the same instance back gets them at once.
                Map.entry(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 6_000),
                Map.entry(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 2_000),
                Map.entry(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest"),
                // A broker that is out of reach is waited for, however long it takes.
                Map.entry(StreamsConfig.TASK_TIMEOUT_MS_CONFIG, 7L * 24 * 60 * 60 * 1000),
                Map.entry(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class.getName()));
    }

    private static void refuseOurs(Settings settings) {
        List<String> faults = new ArrayList<>();
        OURS.forEach((key, instead) -> {
            if (settings.kafka().containsKey(key)
                    || settings.kafka().containsKey(StreamsConfig.consumerPrefix(key))
                    || settings.kafka().containsKey(StreamsConfig.mainConsumerPrefix(key))) {
                faults.add("kafka." + key + ": cannot be set here; set " + instead);
            }
        });
        if (!faults.isEmpty()) {
            throw new SettingsException(faults);
        }
    }
}
