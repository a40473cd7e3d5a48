package io.ordernotifier.policy.words;

import io.ordernotifier.policy.yaml.YamlException;
import io.ordernotifier.policy.yaml.YamlFile;
import io.ordernotifier.policy.yaml.YamlNode;
import io.ordernotifier.policy.yaml.YamlNode.Entry;
import io.ordernotifier.policy.yaml.YamlNode.Mapping;
import io.ordernotifier.policy.yaml.YamlNode.Scalar;
import io.ordernotifier.policy.yaml.YamlNode.Sequence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One word file: its groups of words, those of the common file included, and its lines of patterns.
 *
 * @param name of the file, for messages
 */
record WordFile(
        String name, Map<String, WordGroup> groups, List<Line> patterns, List<String> unless, List<String> unlessNear) {
    private static final String FOLDER = "/policy/words/";
    private static final List<String> KEYS = List.of("words", "unless", "unless-near", "find");

    WordFile {
        groups = Map.copyOf(groups);
        patterns = List.copyOf(patterns);
        unless = List.copyOf(unless);
        unlessNear = List.copyOf(unlessNear);
    }

    /** A pattern with the line it stands in. */
    record Line(PatternLine pattern, int number) {}

    /** Reads a file; {@code common} are the groups it may speak of besides its own. */
    static WordFile read(String name, Map<String, WordGroup> common) {
        Mapping content = open(name);
        for (Entry entry : content.entries()) {
            if (!KEYS.contains(entry.key())) {
                throw fault(name, entry.line(), entry.key() + " is no key here; there are: " + String.join(", ", KEYS));
            }
        }
        Map<String, WordGroup> groups = new HashMap<>(common);
        Entry words = content.get("words");
        if (words != null) {
            if (!(words.value() instanceof Mapping mapping)) {
                throw fault(name, words.line(), "words must be a map of groups");
            }
            mapping.entries().forEach(entry -> groups.put(entry.key(), group(name, entry, groups)));
        }
        return new WordFile(
                name,
                groups,
                scalars(name, content, "find", word -> new Line(PatternLine.parse(word.text()), word.line())),
                scalars(name, content, "unless", Scalar::text),
                scalars(name, content, "unless-near", Scalar::text));
    }

    private static WordGroup group(String name, Entry entry, Map<String, WordGroup> known) {
        if (!(entry.value() instanceof Sequence list)) {
            throw fault(name, entry.line(), entry.key() + " must be a list of words");
        }
        List<Term> words = new ArrayList<>();
        List<Term> exceptions = new ArrayList<>();
        WordGroup included = new WordGroup(List.of(), List.of());
        for (YamlNode item : list.items()) {
            String written = item instanceof Scalar word ? word.text() : "";
            if (written.length() > 1 && written.startsWith("=")) {
                WordGroup other = known.get(written.substring(1));
                if (other == null) {
                    throw fault(name, item.line(), "there is no group of words " + written.substring(1) + " before");
                }
                included = included.or(other);
            } else if (written.length() > 1 && written.startsWith("-")) {
                exceptions.add(term(name, item, written.substring(1)));
            } else {
                words.add(term(name, item, written));
            }
        }
        return new WordGroup(words, exceptions).or(included);
    }

    private static Term term(String name, YamlNode item, String written) {
        try {
            return Term.parse(written);
        } catch (IllegalArgumentException e) {
            throw fault(name, item.line(), "must be a word or words in a row; " + e.getMessage());
        }
    }

    private static <T> List<T> scalars(String name, Mapping file, String key, Function<Scalar, T> reading) {
        Entry entry = file.get(key);
        if (entry == null) {
            return List.of();
        }
        if (!(entry.value() instanceof Sequence list)) {
            throw fault(name, entry.line(), key + " must be a list");
        }
        List<T> read = new ArrayList<>();
        for (YamlNode item : list.items()) {
            if (!(item instanceof Scalar word)) {
                throw fault(name, item.line(), "holds " + item.described() + " where one line of words is expected");
            }
            try {
                read.add(reading.apply(word));
            } catch (IllegalArgumentException e) {
                throw fault(name, item.line(), item.described() + " " + e.getMessage());
            }
        }
        return read;
    }

    private static Mapping open(String name) {
        try (InputStream resource = WordFile.class.getResourceAsStream(FOLDER + name)) {
            if (resource == null) {
                throw new IllegalStateException("word file " + name + " is missing");
            }
            return YamlFile.read(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (YamlException e) {
            throw new IllegalStateException("word file " + name + ", " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("word file " + name + " cannot be read", e);
        }
    }

    static IllegalStateException fault(String name, int line, String what) {
        return new IllegalStateException("word file " + name + ", line " + line + ": " + what);
    }
}
