package io.ordernotifier;

import io.ordernotifier.breaker.BreakerLimits;
import io.ordernotifier.spelling.Nearest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;

/**
 * All configuration, read once, checked whole when it is made, passed down by constructor. What each setting means
 * stands in {@link SettingsTable}; where values come from, in {@link SettingsSources}.
 *
 * @param instanceId absent: made once and kept in the state folder
 * @param pendingTimeout how long an event waits for its order
 * @param policyDir absent: only the packs built in; likewise templates and carriers
 * @param breaker when the processor pauses because too much is rejected
 * @param httpPort 0 for any free port, -1 for no HTTP
 * @param httpToken a secret
 * @param httpTls absent: plain HTTP
 * @param registry the schema registry's settings, keys as its clients know them ({@code schema.registry.url} …)
 * @param kafka settings for Kafka's clients, keys without the prefix {@code kafka.}; may hold secrets
 */
public record Settings(
        String applicationId,
        Optional<String> instanceId,
        Path stateDir,
        Duration pendingTimeout,
        String policyPack,
        Optional<Path> policyDir,
        Optional<Path> templatesDir,
        Optional<Path> carriersFile,
        BreakerLimits breaker,
        int threads,
        int warmUpRounds,
        Store store,
        String valueSerializer,
        String valueDeserializer,
        String httpHost,
        int httpPort,
        Optional<String> httpToken,
        Optional<HttpTls> httpTls,
        LogFormat logFormat,
        TopicNames topics,
        Map<String, String> registry,
        Map<String, String> kafka) {

    /** Where an instance keeps the orders. */
    public enum Store {
        ROCKSDB,
        MEMORY
    }

    /**
     * PEM files with the certificate of this instance and the key to it.
     *
     * @param ca those by whom other instances are trusted; absent: those of Java
     */
    public record HttpTls(Path certificate, Path key, Optional<Path> ca) {}

    /** How log lines are written. */
    public enum LogFormat {
        TEXT,
        JSON
    }

    /**
     * Settings from plain keys and values.
     *
     * @throws SettingsException with all faults: unknown keys, wrong values, missing ones
     */
    public static Settings of(Map<String, String> values) {
        ConfigDef table = SettingsTable.definition();
        List<String> faults = new ArrayList<>();
        Map<String, String> resolved = resolve(values, faults);
        values.keySet().stream().sorted().forEach(key -> unknownKey(table, key).ifPresent(faults::add));
        for (ConfigValue each : table.validate(resolved)) {
            each.errorMessages().stream().findFirst().ifPresent(message -> faults.add(fault(each.name(), message)));
        }
        halfOfTls(resolved).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw new SettingsException(faults);
        }
        return from(new AbstractConfig(table, resolved, false), resolved);
    }

    /** Lets Kafka's config providers put secrets in: {@code ${env:NAME}}, {@code ${file:/path:key}} and the like. */
    private static Map<String, String> resolve(Map<String, String> values, List<String> faults) {
        try {
            Map<String, String> resolved = new TreeMap<>();
            new AbstractConfig(new ConfigDef(), values, false)
                    .originals()
                    .forEach((key, value) ->
                            resolved.put(key, String.valueOf(value).strip())); // a file ends with a line break
            return resolved;
        } catch (ConfigException e) {
            faults.add("config.providers: " + e.getMessage());
            return new TreeMap<>(values);
        }
    }

    private static Optional<String> unknownKey(ConfigDef table, String key) {
        boolean known = table.names().contains(key)
                || key.equals("config.providers")
                || SettingsTable.PASSED_ON.stream().anyMatch(key::startsWith);
        if (known) {
            return Optional.empty();
        }
        return Optional.of(key + ": there is no such setting"
                + Nearest.to(key, table.names())
                        .map(name -> ", did you mean " + name + "?")
                        .orElse(""));
    }

    private static String fault(String key, String message) {
        String missing = "Missing required configuration \"" + key + "\"";
        return message.startsWith(missing)
                ? key + ": is missing, and has no default"
                : key + ": " + message.replace(" for configuration " + key, "");
    }

    private static Settings from(AbstractConfig config, Map<String, String> resolved) {
        return new Settings(
                config.getString("application.id"),
                filled(config, "instance.id"),
                Path.of(config.getString("state.dir")),
                SettingsTable.parseDuration(config.getString("pending.timeout")),
                config.getString("policy.pack"),
                filled(config, "policy.dir").map(Path::of),
                filled(config, "templates.dir").map(Path::of),
                filled(config, "carriers.file").map(Path::of),
                new BreakerLimits(
                        config.getDouble("breaker.share"),
                        config.getInt("breaker.minimum"),
                        SettingsTable.parseDuration(config.getString("breaker.window")),
                        config.getInt("breaker.run")),
                config.getInt("threads"),
                config.getInt("warm-up.rounds"),
                config.getString("store").equals("memory") ? Store.MEMORY : Store.ROCKSDB,
                config.getString("value.serializer"),
                config.getString("value.deserializer"),
                config.getString("http.host"),
                config.getInt("http.port"),
                filled(config, "http.token"),
                tls(config),
                SettingsTable.parseLogFormat(config.getString("log.format")),
                topics(config),
                startingWith(resolved, "schema.registry.", "schema.registry."),
                startingWith(resolved, "kafka.", ""));
    }

    private static Optional<String> filled(AbstractConfig config, String key) {
        return Optional.of(config.getString(key)).filter(value -> !value.isBlank());
    }

    private static Optional<HttpTls> tls(AbstractConfig config) {
        return filled(config, "http.tls.certificate")
                .map(certificate -> new HttpTls(
                        Path.of(certificate),
                        Path.of(config.getString("http.tls.key")),
                        filled(config, "http.tls.ca").map(Path::of)));
    }

    private static Optional<String> halfOfTls(Map<String, String> values) {
        boolean certificate = !values.getOrDefault("http.tls.certificate", "").isBlank();
        boolean key = !values.getOrDefault("http.tls.key", "").isBlank();
        return certificate == key
                ? Optional.empty()
                : Optional.of("http.tls." + (key ? "certificate" : "key")
                        + ": is missing, TLS needs both, certificate and key");
    }

    private static TopicNames topics(AbstractConfig config) {
        List<String> names = SettingsTable.TOPICS.stream()
                .map(row -> config.getString("topics.prefix") + config.getString("topics." + row.key()))
                .toList();
        return new TopicNames(
                names.get(0),
                names.get(1),
                names.get(2),
                names.get(3),
                names.get(4),
                names.get(5),
                names.get(6),
                names.get(7),
                names.get(8),
                names.get(9),
                names.get(10),
                names.get(11));
    }

    private static Map<String, String> startingWith(Map<String, String> values, String prefix, String replacement) {
        Map<String, String> found = new TreeMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                found.put(replacement + key.substring(prefix.length()), value);
            }
        });
        return Map.copyOf(found);
    }

    /** Without the values that may be secret. */
    @Override
    public String toString() {
        return "Settings[applicationId=" + applicationId + ", topics=" + topics + ", kafka=" + kafka.keySet()
                + ", registry=" + registry.keySet() + "]";
    }
}
