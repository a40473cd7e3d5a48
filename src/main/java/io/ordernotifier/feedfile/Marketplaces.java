package io.ordernotifier.feedfile;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** The marketplaces we know, by their ID. */
final class Marketplaces {
    private static final String FILE = "marketplaces.properties";

    private final Map<String, Marketplace> byId = new HashMap<>();

    private Marketplaces(Properties lines) {
        lines.forEach((id, line) -> {
            String[] parts = ((String) line).split(", ", -1);
            byId.put((String) id, new Marketplace((String) id, parts[0], ZoneId.of(parts[2])));
        });
    }

    static Marketplaces load() {
        Properties lines = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Marketplaces.class.getClassLoader().getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8)) {
            lines.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
        return new Marketplaces(lines);
    }

    Optional<Marketplace> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
