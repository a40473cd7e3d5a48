package io.ordernotifier;

import io.ordernotifier.Settings.LogFormat;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigException;

/**
 * Every setting: key, type, default, check and a sentence for whoever sets it. The table in the README and
 * {@code config/order-notifier.properties} are tested against it.
 */
public final class SettingsTable {
    /** Settings under these go to others as they are: Kafka's clients, the schema registry, Kafka's config providers. */
    static final List<String> PASSED_ON = List.of("kafka.", "schema.registry.", "config.providers.");

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");
    private static final Pattern TOKEN = Pattern.compile("[!-~]{16,}");
    private static final Pattern TOPIC = Pattern.compile("[a-zA-Z0-9._-]{1,249}");

    private SettingsTable() {}

    /** The table itself. */
    public static ConfigDef definition() {
        ConfigDef table = new ConfigDef()
                .define(
                        "application.id",
                        Type.STRING,
                        "order-notifier",
                        SettingsTable::name,
                        Importance.HIGH,
                        "Name of this processor: its consumer group, its internal topics and its transactions begin with it.")
                .define(
                        "kafka.bootstrap.servers",
                        Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        new ConfigDef.NonEmptyString(),
                        Importance.HIGH,
                        "Brokers to begin with, host:port, comma-separated.")
                .define(
                        "schema.registry.url",
                        Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        new ConfigDef.NonEmptyString(),
                        Importance.HIGH,
                        "Address of the schema registry (Confluent REST API), comma-separated where there are several.")
                .define(
                        "state.dir",
                        Type.STRING,
                        "data/state",
                        new ConfigDef.NonEmptyString(),
                        Importance.HIGH,
                        "Folder for the order store. It must outlive a restart; one folder for each instance.")
                .define(
                        "instance.id",
                        Type.STRING,
                        "",
                        Importance.LOW,
                        "Name of this instance, unique among the instances. Empty: made once and kept in state.dir.")
                .define(
                        "pending.timeout",
                        Type.STRING,
                        "24h",
                        duration(Duration.ofSeconds(1)),
                        Importance.MEDIUM,
                        "How long an event waits for its order, from its arrival here, before it is rejected as ORDER_UNKNOWN.")
                .define(
                        "policy.pack",
                        Type.STRING,
                        "amazon-communication-guidelines",
                        SettingsTable::name,
                        Importance.HIGH,
                        "Policy pack that every draft is held against: a file NAME.yaml in policy.dir, or a pack built in.")
                .define(
                        "policy.dir",
                        Type.STRING,
                        "",
                        Importance.LOW,
                        "Folder with policy packs of your own. Empty: only the packs built in.")
                .define(
                        "templates.dir",
                        Type.STRING,
                        "",
                        Importance.LOW,
                        "Folder with templates of your own that stand before those built in. Empty: only those built in.")
                .define(
                        "carriers.file",
                        Type.STRING,
                        "",
                        Importance.LOW,
                        "Carriers and their tracking pages, tab-separated. Empty: the list built in.")
                .define(
                        "breaker.share",
                        Type.DOUBLE,
                        0.5,
                        ConfigDef.Range.between(0, 1),
                        Importance.MEDIUM,
                        "Share of rejects, of an email kind in one language or an input topic, at which the processor pauses. 0: never.")
                .define(
                        "breaker.minimum",
                        Type.INT,
                        20,
                        ConfigDef.Range.atLeast(1),
                        Importance.MEDIUM,
                        "Rejects within breaker.window below which the share means nothing.")
                .define(
                        "breaker.window",
                        Type.STRING,
                        "5m",
                        duration(Duration.ofSeconds(1)),
                        Importance.MEDIUM,
                        "How far back the share is looked at.")
                .define(
                        "breaker.run",
                        Type.INT,
                        50,
                        ConfigDef.Range.atLeast(0),
                        Importance.MEDIUM,
                        "Rejects in a row, however long that took, at which the processor pauses. 0: never.")
                .define(
                        "threads",
                        Type.INT,
                        1,
                        ConfigDef.Range.between(1, 64),
                        Importance.MEDIUM,
                        "Threads that process events, at most one a partition.")
                .define(
                        "warm-up.rounds",
                        Type.INT,
                        3,
                        ConfigDef.Range.atLeast(0),
                        Importance.LOW,
                        "How often sample emails are written and checked beside a start, to be fast from the first order. 0: never.")
                .define(
                        "store",
                        Type.STRING,
                        "rocksdb",
                        ConfigDef.ValidString.in("rocksdb", "memory"),
                        Importance.LOW,
                        "Where an instance keeps the orders: rocksdb (on disk) or memory.")
                .define(
                        "value.serializer",
                        Type.STRING,
                        "io.ordernotifier.wire.AvroSerializer",
                        SettingsTable::className,
                        Importance.LOW,
                        "Class that writes Avro values in the Confluent wire format.")
                .define(
                        "value.deserializer",
                        Type.STRING,
                        "io.ordernotifier.wire.AvroDeserializer",
                        SettingsTable::className,
                        Importance.LOW,
                        "Class that reads them.")
                .define(
                        "http.host",
                        Type.STRING,
                        "127.0.0.1",
                        new ConfigDef.NonEmptyString(),
                        Importance.MEDIUM,
                        "Address the HTTP endpoints listen on.")
                .define(
                        "http.port",
                        Type.INT,
                        8080,
                        ConfigDef.Range.between(-1, 65535),
                        Importance.MEDIUM,
                        "Port of the HTTP endpoints. 0: any free port. -1: no HTTP.")
                .define(
                        "http.token",
                        Type.STRING,
                        "",
                        SettingsTable::token,
                        Importance.MEDIUM,
                        "Secret that shows orders whole and lets the processor go on; by a config provider. Empty: nobody may.")
                .define(
                        "http.tls.certificate",
                        Type.STRING,
                        "",
                        Importance.LOW,
                        "PEM file with the certificate of this instance and its chain: HTTP becomes HTTPS. Empty: no TLS.")
                .define(
                        "http.tls.key",
                        Type.STRING,
                        "",
                        Importance.LOW,
                        "PEM file with the private key to it, PKCS #8, without a password.")
                .define(
                        "http.tls.ca",
                        Type.STRING,
                        "",
                        Importance.LOW,
                        "PEM file with the certificates by which other instances are trusted. Empty: those of Java.")
                .define(
                        "log.format",
                        Type.STRING,
                        "text",
                        ConfigDef.ValidString.in("text", "json"),
                        Importance.MEDIUM,
                        "Log lines on stderr: text for people, json for machines (one ECS object a line).")
                .define(
                        "topics.prefix",
                        Type.STRING,
                        "",
                        SettingsTable::topicPrefix,
                        Importance.MEDIUM,
                        "Put before the name of every topic.");
        TOPICS.forEach(topic -> table.define(
                "topics." + topic.key(),
                Type.STRING,
                topic.name(),
                SettingsTable::topic,
                Importance.LOW,
                topic.sentence()));
        return table;
    }

    /** One row for each topic. */
    record TopicRow(String key, String name, String sentence) {}

    static final List<TopicRow> TOPICS = List.of(
            new TopicRow("order-placed", "order-placed", "In: OrderPlaced."),
            new TopicRow("order-shipped", "order-shipped", "In: OrderShipped."),
            new TopicRow("order-cancelled", "order-cancelled", "In: OrderCancelled."),
            new TopicRow("shipment-delayed", "shipment-delayed", "In: ShipmentDelayed."),
            new TopicRow("return-received", "return-received", "In: ReturnReceived."),
            new TopicRow("message-drafted", "message-drafted", "In: MessageDrafted."),
            new TopicRow("replay", "order-notifier.replay", "In, private: records sent through again."),
            new TopicRow("buyer-emails", "buyer-emails", "Out: EmailMessage, for the mailer."),
            new TopicRow("shipping-confirmation-feed", "shipping-confirmation-feed", "Out: ShippingConfirmation."),
            new TopicRow("order-adjustment-feed", "order-adjustment-feed", "Out: OrderAdjustment."),
            new TopicRow("rejected-drafts", "rejected-drafts", "Out, dead letters: RejectedDraft."),
            new TopicRow("rejected-events", "rejected-events", "Out, dead letters: events as they came."));

    /** Reads {@code 250ms}, {@code 30s}, {@code 15m}, {@code 24h}, {@code 7d}. */
    public static Duration parseDuration(String text) {
        Matcher matcher = DURATION.matcher(text.trim().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a duration");
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    static LogFormat parseLogFormat(String text) {
        return Arrays.stream(LogFormat.values())
                .filter(format -> format.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("log.format: must be text or json, not " + text));
    }

    private static ConfigDef.Validator duration(Duration least) {
        return (key, value) -> {
            boolean right;
            try {
                right = parseDuration(String.valueOf(value)).compareTo(least) >= 0;
            } catch (IllegalArgumentException e) {
                right = false;
            }
            if (!right) {
                throw new ConfigException(
                        key,
                        value,
                        "must be a duration of at least " + least.toMillis()
                                + "ms, such as 500ms, 30s, 15m, 24h or 7d");
            }
        };
    }

    private static void name(String key, Object value) {
        if (!TOPIC.matcher(String.valueOf(value)).matches()) {
            throw new ConfigException(key, value, "must be letters, digits, '.', '_' and '-'");
        }
    }

    /** The message does not quote it. */
    private static void token(String key, Object value) {
        String token = String.valueOf(value);
        if (!token.isEmpty() && !TOKEN.matcher(token).matches()) {
            throw new ConfigException("must be 16 or more letters, digits and signs of ASCII, without blanks");
        }
    }

    private static void topic(String key, Object value) {
        name(key, value);
    }

    private static void topicPrefix(String key, Object value) {
        if (!String.valueOf(value).isEmpty()) {
            name(key, value);
        }
    }

    /** Our own classes are there; anybody else's must be on the class path. */
    private static void className(String key, Object value) {
        String name = String.valueOf(value);
        if (name.startsWith("io.ordernotifier.wire.")) {
            return;
        }
        try {
            Class.forName(name, false, SettingsTable.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new ConfigException(
                    key, value, "must be a class on the class path (ORDER_NOTIFIER_CLASSPATH adds jars to it)");
        }
    }
}
