package io.ordernotifier.policy.yaml;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value in a YAML file with the line it starts on, from 1. */
public sealed interface YamlNode {

    int line();

    /** What it is, for a message: "a list", "the word block". */
    String described();

    /** A single value; a null is the empty text. */
    record Scalar(String text, int line) implements YamlNode {
        @Override
        public String described() {
            return text.isEmpty() ? "nothing" : "\"" + text + "\"";
        }
    }

    /** Values in order. */
    record Sequence(List<YamlNode> items, int line) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String described() {
            return "a list";
        }
    }

    /** Keys with values, in order. */
    record Mapping(List<Entry> entries, int line) implements YamlNode {
        public Mapping {
            entries = List.copyOf(entries);
        }

        public @Nullable Entry get(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().equals(key))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public String described() {
            return entries.stream().map(Entry::key).collect(Collectors.joining(", ", "a map with the keys ", ""));
        }
    }

    /** One key of a mapping. */
    record Entry(String key, int line, YamlNode value) {}
}
