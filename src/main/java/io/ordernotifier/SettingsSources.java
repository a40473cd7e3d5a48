package io.ordernotifier;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Where settings come from. In rising precedence: a properties file, environment variables {@code ORDER_NOTIFIER_*},
 * options of the command line.
 */
public final class SettingsSources {
    static final String ENVIRONMENT_PREFIX = "ORDER_NOTIFIER_";

    /** Variables of that prefix that are no settings: they speak to the start script. */
    private static final List<String> NOT_SETTINGS = List.of("ORDER_NOTIFIER_JAVA_OPTS", "ORDER_NOTIFIER_CLASSPATH");

    /** What must not stand on a command line. */
    private static final Pattern SECRET = Pattern.compile(
            "(?i).*(\\.password|secret|\\.token|jaas\\.config|user\\.info|credentials?|keystore\\.key)");

    private SettingsSources() {}

    /**
     * Keys and values of all sources, the stronger one's where several have the key.
     *
     * @param options {@code key=value} as given on the command line
     * @throws SettingsException when the file cannot be read or an option is no {@code key=value}
     */
    public static Map<String, String> merge(
            Optional<Path> file, Map<String, String> environment, List<String> options) {
        Map<String, String> values =
                new TreeMap<>(file.map(SettingsSources::read).orElse(Map.of()));
        environment.forEach((variable, value) -> {
            if (variable.startsWith(ENVIRONMENT_PREFIX) && !NOT_SETTINGS.contains(variable)) {
                values.put(key(variable), value);
            }
        });
        for (String option : options) {
            int equals = option.indexOf('=');
            if (equals <= 0) {
                throw new SettingsException(List.of("--set " + option + ": must be key=value"));
            }
            String key = option.substring(0, equals).trim();
            String value = option.substring(equals + 1).trim();
            if (SECRET.matcher(key).matches() && !value.startsWith("${")) {
                throw new SettingsException(List.of("--set " + key + ": others can see a command line: give it by a"
                        + " config provider, in the properties file or in the environment"));
            }
            values.put(key, value);
        }
        return values;
    }

    /**
     * The setting that an environment variable sets: {@code ORDER_NOTIFIER_TOPICS_ORDER_PLACED} is
     * {@code topics.order-placed}, for underscores stand for dots and hyphens alike. What the table does not know keeps
     * its dots: {@code ORDER_NOTIFIER_KAFKA_SASL_JAAS_CONFIG} is {@code kafka.sasl.jaas.config}.
     */
    static String key(String variable) {
        String name = variable.substring(ENVIRONMENT_PREFIX.length());
        return SettingsTable.definition().names().stream()
                .filter(key -> asVariable(key).equals(name))
                .findFirst()
                .orElseGet(() -> name.toLowerCase(Locale.ROOT).replace('_', '.'));
    }

    private static String asVariable(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new SettingsException(List.of(file + ": cannot be read as a properties file (" + e + ")"));
        }
        Map<String, String> values = new TreeMap<>();
        properties.forEach(
                (key, value) -> values.put(key.toString(), value.toString().trim()));
        return values;
    }
}
