package io.ordernotifier.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The settings of the demo's processor as a file, so that the other verbs find broker, registry and state. */
final class SettingsFile {
    private static final String NAME = "order-notifier.properties";

    private SettingsFile() {}

    static Path in(Path folder) {
        return folder.resolve(NAME);
    }

    static void write(Path folder, Map<String, String> settings) {
        Properties properties = new Properties();
        properties.putAll(settings);
        properties.remove("http.port"); // the demo takes any; who runs one of his own expects the usual
        try (Writer file = Files.newBufferedWriter(in(folder))) {
            properties.store(file, "The demo's processor. Its broker and registry are there while demo --keep runs.");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + in(folder), e);
        }
    }
}
