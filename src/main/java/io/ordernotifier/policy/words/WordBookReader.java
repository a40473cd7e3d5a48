package io.ordernotifier.policy.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the word files: {@code common/LANGUAGE.yaml} with groups of words for all rules, then for each rule
 * {@code RULE/LANGUAGE.yaml}. A group has a number as soon as a pattern names it.
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

    private final Trie wordStarts = new Trie();
    private final Trie anywhere = new Trie();
    private final List<Pattern> patterns = new ArrayList<>();
    private final Map<WordGroup, Integer> numbers = new HashMap<>();

    static WordBook read() {
        WordBookReader reader = new WordBookReader();
        Map<String, Map<String, WordGroup>> common = new HashMap<>();
        for (String language : LANGUAGES) {
            common.put(
                    language,
                    WordFile.read("common/" + language + ".yaml", Map.of()).groups());
        }
        for (String rule : RULES) {
            List<WordFile> files = LANGUAGES.stream()
                    .map(language ->
                            WordFile.read(rule + "/" + language + ".yaml", common.getOrDefault(language, Map.of())))
                    .toList();
            files.forEach(file -> reader.addPatterns(rule, file, files));
        }
        return new WordBook(reader.wordStarts, reader.anywhere, reader.numbers.size(), reader.patterns);
    }

    private void addPatterns(String rule, WordFile file, List<WordFile> languages) {
        for (WordFile.Line line : file.patterns()) {
            PatternLine pattern = line.pattern();
            List<Integer> all = new ArrayList<>();
            pattern.groups().forEach(name -> all.add(number(either(file, name, line.number()))));
            List<Integer> unless = denials(file, file.unless(), 1, languages);
            unless.addAll(denials(file, pattern.unless(), line.number(), languages));
            List<Integer> unlessNear = denials(file, file.unlessNear(), 1, languages);
            unlessNear.addAll(denials(file, pattern.unlessNear(), line.number(), languages));
            patterns.add(new Pattern(
                    rule, all, pattern.inOrder(), unless, unlessNear, pattern.words(), pattern.sentences()));
        }
    }

    /** The group of a name, or of several with a bar between them. */
    private static WordGroup either(WordFile file, String names, int line) {
        @Nullable WordGroup either = null;
        for (String name : names.split("\\|", -1)) {
            WordGroup group = file.groups().get(name);
            if (group == null) {
                throw WordFile.fault(file.name(), line, "there is no group of words \"" + name + "\"");
            }
            either = either == null ? group : either.or(group);
        }
        return Objects.requireNonNull(either);
    }

    /** What denies in one language denies in all: the groups of that name in every language's file. */
    private List<Integer> denials(WordFile file, List<String> names, int line, List<WordFile> languages) {
        List<Integer> denials = new ArrayList<>();
        for (String name : names) {
            either(file, name, line);
            for (WordFile language : languages) {
                WordGroup group = language.groups().get(name);
                if (group != null) {
                    denials.add(number(group));
                }
            }
        }
        return denials;
    }

    private int number(WordGroup group) {
        Integer known = numbers.get(group);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        numbers.put(group, number);
        group.words().forEach(term -> add(term, TermEntry.of(number, term.wordEnd(), false)));
        group.exceptions().forEach(term -> add(term, TermEntry.of(number, term.wordEnd(), true)));
        return number;
    }

    private void add(Term term, int entry) {
        (term.wordStart() ? wordStarts : anywhere).add(term.key(), entry);
    }
}
