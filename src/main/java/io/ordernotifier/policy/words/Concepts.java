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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The groups of words of {@code concepts.yaml}: what the {@link Judge} knows of words besides those of the rules. */
final class Concepts {
    private static final String FILE = "/policy/words/concepts.yaml";

    private Concepts() {}

    /** By name, the words of all languages. */
    static Map<String, WordGroup> read() {
        Map<String, WordGroup> concepts = new LinkedHashMap<>();
        for (Entry concept : open().entries()) {
            if (!(concept.value() instanceof Mapping languages)) {
                throw fault(concept, "must be a map of languages");
            }
            List<Term> words = new ArrayList<>();
            languages.entries().forEach(language -> words.addAll(terms(language)));
            concepts.put(concept.key(), new WordGroup(words, List.of()));
        }
        return concepts;
    }

    private static List<Term> terms(Entry language) {
        if (!(language.value() instanceof Sequence list)) {
            throw fault(language, "must be a list of words");
        }
        List<Term> terms = new ArrayList<>();
        for (YamlNode item : list.items()) {
            if (!(item instanceof Scalar word) || word.text().isEmpty()) {
                throw fault(language, "holds something that is no word");
            }
            terms.add(Term.parse(word.text()));
        }
        return terms;
    }

    private static Mapping open() {
        try (InputStream resource = Concepts.class.getResourceAsStream(FILE)) {
            if (resource == null) {
                throw new IllegalStateException("word file concepts.yaml is missing");
            }
            return YamlFile.read(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (YamlException e) {
            throw new IllegalStateException("word file concepts.yaml, " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("word file concepts.yaml cannot be read", e);
        }
    }

    private static IllegalStateException fault(Entry entry, String what) {
        return new IllegalStateException(
                "word file concepts.yaml, line " + entry.line() + ", " + entry.key() + ": " + what);
    }
}
