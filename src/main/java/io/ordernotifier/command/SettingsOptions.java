package io.ordernotifier.command;

import io.ordernotifier.Settings;
import io.ordernotifier.SettingsSources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which a verb is told its settings. */
final class SettingsOptions {
    /** How keys begin that are for clients or hold secrets. */
    private static final List<String> OF_CLIENTS = List.of("kafka.", "schema.registry.", "config.providers", "http.");

    private static final Path USUAL_FILE = Path.of("config", "order-notifier.properties");

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "Properties file with the settings (default: config/order-notifier.properties, if there).")
    private @Nullable Path file;

    @Option(
            names = {"-s", "--set"},
            paramLabel = "KEY=VALUE",
            description = "A setting; wins over the file and over environment variables ORDER_NOTIFIER_*. Repeatable."
                    + " Others can see a command line: give secrets by a config provider.")
    private List<String> set = new ArrayList<>();

    @Option(
            names = "--log-format",
            paramLabel = "text|json",
            description = "Log lines for people or for machines; short for --set log.format=…")
    private @Nullable String logFormat;

    /** The settings of all sources; logging is set up by them. */
    Settings read(Map<String, String> environment) {
        return taken(Settings.of(SettingsSources.merge(chosenFile(), environment, options())));
    }

    /**
     * Likewise, for a verb that speaks to nobody: brokers and registry need not be named, and no secret is asked for. What
     * is said of them is left out.
     */
    Settings readWithoutClients(Map<String, String> environment) {
        Map<String, String> values = new TreeMap<>(SettingsSources.merge(chosenFile(), environment, options()));
        values.keySet().removeIf(key -> OF_CLIENTS.stream().anyMatch(key::startsWith));
        values.put("kafka.bootstrap.servers", "not.asked:1");
        values.put("schema.registry.url", "http://not.asked");
        return taken(Settings.of(values));
    }

    private List<String> options() {
        List<String> options = new ArrayList<>(set);
        if (logFormat != null) {
            options.add("log.format=" + logFormat);
        }
        return options;
    }

    private static Settings taken(Settings settings) {
        Logging.setUp(settings.logFormat());
        return settings;
    }

    private Optional<Path> chosenFile() {
        return Optional.ofNullable(file).or(() -> Optional.of(USUAL_FILE).filter(Files::exists));
    }
}
