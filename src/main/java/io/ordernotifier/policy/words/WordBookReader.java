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
import org.jspecify.annotations.Nullable;

/**
 * Reads the word files: {@code common/LANGUAGE.yaml} with groups of words for all rules, then for each rule
 * {@code RULE/LANGUAGE.yaml}.
 */
final class WordBookReader {
    static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "ja", "zh-CN", "zh-TW");
    static final List<String> RULES = List.of(
            "opt-out",
            "marketing",
            "cross-promotion",
            "review-positive",
            "review-incentive",
            "review-neutral",
            "off-amazon-payment",
            "contact-diversion");

    private static final String FOLDER = "/policy/words/";

    private final Trie wordStarts = new Trie();
    private final Trie anywhere = new Trie();
    private final List<Pattern> patterns = new ArrayList<>();
    private int groups;

    /** By rule and name of a group, the groups of all languages: what denies in one language denies in all. */
    private final Map<String, List<Integer>> namesakes = new HashMap<>();

    static WordBook read() {
        WordBookReader reader = new WordBookReader();
        List<RuleFile> files = new ArrayList<>();
        for (String language : LANGUAGES) {
            Map<String, Integer> common = reader.readCommon(language);
            for (String rule : RULES) {
                files.add(reader.readWords(rule, language, common));
            }
        }
        files.forEach(reader::readPatterns);
        return new WordBook(reader.wordStarts, reader.anywhere, reader.groups, reader.patterns);
    }

    /** A rule's file of one language with the groups it can speak of. */
    private record RuleFile(String rule, String name, Mapping content, Map<String, Integer> groups) {}

    private Map<String, Integer> readCommon(String language) {
        String name = "common/" + language + ".yaml";
        Map<String, Integer> known = new HashMap<>();
        Mapping file = open(name);
        checkKeys(name, file, List.of("words"));
        readGroups(name, file, known);
        return known;
    }

    private RuleFile readWords(String rule, String language, Map<String, Integer> common) {
        String name = rule + "/" + language + ".yaml";
        Mapping file = open(name);
        checkKeys(name, file, List.of("words", "unless", "find"));
        Map<String, Integer> known = new HashMap<>(common);
        readGroups(name, file, known);
        known.forEach((group, id) -> namesakes
                .computeIfAbsent(rule + "/" + group, key -> new ArrayList<>())
                .add(id));
        return new RuleFile(rule, name, file, known);
    }

    private void readPatterns(RuleFile file) {
        Entry unless = file.content.get("unless");
        List<Integer> always = unless == null ? List.of() : denials(file, unless.value());
        Entry find = file.content.get("find");
        if (find == null) {
            return;
        }
        if (!(find.value() instanceof Sequence list)) {
            throw fault(file.name, find.line(), "find must be a list of patterns");
        }
        list.items().forEach(item -> patterns.add(pattern(file, item, always)));
    }

    private Pattern pattern(RuleFile file, YamlNode item, List<Integer> always) {
        if (item instanceof Sequence) {
            return new Pattern(file.rule, groupIds(file, item), always, 1);
        }
        if (!(item instanceof Mapping mapping)) {
            throw fault(file.name, item.line(), "a pattern is a list of groups, or a map with all, unless, within");
        }
        checkKeys(file.name, mapping, List.of("all", "unless", "within"));
        Entry all = mapping.get("all");
        if (all == null) {
            throw fault(file.name, mapping.line(), "the pattern has no list of groups under all");
        }
        List<Integer> denials = new ArrayList<>(always);
        Entry unless = mapping.get("unless");
        if (unless != null) {
            denials.addAll(denials(file, unless.value()));
        }
        return new Pattern(
                file.rule, groupIds(file, all.value()), denials, sentences(file.name, mapping.get("within")));
    }

    private List<Integer> denials(RuleFile file, YamlNode node) {
        groupIds(file, node);
        List<Integer> ids = new ArrayList<>();
        for (YamlNode item : ((Sequence) node).items()) {
            ids.addAll(namesakes.getOrDefault(file.rule + "/" + ((Scalar) item).text(), List.of()));
        }
        return ids;
    }

    private static int sentences(String name, @Nullable Entry within) {
        if (within == null) {
            return 1;
        }
        if (within.value() instanceof Scalar number && number.text().matches("[1-9][0-9]?")) {
            return Integer.parseInt(number.text());
        }
        throw fault(name, within.line(), "within must be a number of sentences, 1 to 99");
    }

    private static List<Integer> groupIds(RuleFile file, YamlNode node) {
        if (!(node instanceof Sequence list) || list.items().isEmpty()) {
            throw fault(file.name, node.line(), "must be a list of groups");
        }
        List<Integer> ids = new ArrayList<>();
        for (YamlNode item : list.items()) {
            Integer id = item instanceof Scalar word ? file.groups.get(word.text()) : null;
            if (id == null) {
                throw fault(file.name, item.line(), "there is no group of words " + item.described());
            }
            ids.add(id);
        }
        return ids;
    }

    private void readGroups(String name, Mapping file, Map<String, Integer> known) {
        Entry words = file.get("words");
        if (words == null) {
            return;
        }
        if (!(words.value() instanceof Mapping mapping)) {
            throw fault(name, words.line(), "words must be a map of groups");
        }
        for (Entry group : mapping.entries()) {
            if (!(group.value() instanceof Sequence list)) {
                throw fault(name, group.line(), group.key() + " must be a list of words");
            }
            int id = groups++;
            known.put(group.key(), id);
            list.items().forEach(item -> addTerm(name, item, id));
        }
    }

    private void addTerm(String name, YamlNode item, int group) {
        if (!(item instanceof Scalar word) || word.text().isEmpty()) {
            throw fault(name, item.line(), "must be a word or words in a row");
        }
        Term term = Term.parse(word.text());
        (term.wordStart() ? wordStarts : anywhere).add(term.key(), (group << 1) | (term.wordEnd() ? 1 : 0));
    }

    private static void checkKeys(String name, Mapping file, List<String> known) {
        for (Entry entry : file.entries()) {
            if (!known.contains(entry.key())) {
                throw fault(
                        name, entry.line(), entry.key() + " is no key here; there are: " + String.join(", ", known));
            }
        }
    }

    private static Mapping open(String name) {
        try (InputStream resource = WordBookReader.class.getResourceAsStream(FOLDER + name)) {
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

    private static IllegalStateException fault(String name, int line, String what) {
        return new IllegalStateException("word file " + name + ", line " + line + ": " + what);
    }
}
