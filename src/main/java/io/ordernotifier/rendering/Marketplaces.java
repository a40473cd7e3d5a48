package io.ordernotifier.rendering;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** The marketplaces we know, by their ID; an unknown one is written to in English and dated in UTC. */
final class Marketplaces {
    private static final String FILE = "marketplaces.properties";
    private static final Marketplace UNKNOWN = new Marketplace("", List.of(Locale.ENGLISH), ZoneOffset.UTC);

    private final Map<String, Marketplace> byId;

    private Marketplaces(Map<String, Marketplace> byId) {
        this.byId = byId;
    }

    static Marketplaces load() {
        Properties lines = Resources.properties(FILE);
        Map<String, Marketplace> byId = new HashMap<>();
        lines.forEach((id, line) -> byId.put((String) id, parse((String) line)));
        return new Marketplaces(byId);
    }

    Marketplace get(String id) {
        return byId.getOrDefault(id, UNKNOWN);
    }

    Collection<Marketplace> all() {
        return byId.values();
    }

    private static Marketplace parse(String line) {
        String[] parts = line.split(", ", -1);
        return new Marketplace(
                parts[0],
                Stream.of(parts[1].split(" ", -1)).map(Locale::forLanguageTag).toList(),
                ZoneId.of(parts[2]));
    }
}
