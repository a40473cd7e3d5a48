package io.ordernotifier.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** Files on the class path, in UTF-8. */
final class Resources {
    private Resources() {}

    static Optional<String> find(String path) {
        try (InputStream in = Resources.class.getClassLoader().getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    static String text(String path) {
        return find(path).orElseThrow(() -> new IllegalStateException(path + " is not on the class path"));
    }

    static Properties properties(String path) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
        return properties;
    }
}
