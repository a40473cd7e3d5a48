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

    /** Before names of groups: those of every language. */
    private static final String ANY = "any";

    private final Trie wordStarts = new Trie();
    private final Trie anywhere = new Trie();
    private final List<Pattern> patterns = new ArrayList<>();
    private final Map<WordGroup, Integer> numbers = new HashMap<>();
    /** By number, the rule and name under which a group came first. */
    private final List<String> names = new ArrayList<>();

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
        Concepts.read().forEach((name, words) -> reader.number("concept:" + name, words));
        return new WordBook(reader.wordStarts, reader.anywhere, reader.names, reader.patterns);
    }

    private void addPatterns(String rule, WordFile file, List<WordFile> languages) {
        for (WordFile.Line line : file.patterns()) {
            PatternLine pattern = line.pattern();
            List<Integer> all = new ArrayList<>();
            pattern.groups().forEach(name -> all.add(number(rule + ":" + name, either(file, name, line.number()))));
            boolean everywhere = pattern.groups().size() == 1;
            List<Integer> unless = denials(rule, file, file.unless(), 1, everywhere, languages);
            unless.addAll(denials(rule, file, pattern.unless(), line.number(), everywhere, languages));
            List<Integer> unlessNear = denials(rule, file, file.unlessNear(), 1, everywhere, languages);
            unlessNear.addAll(denials(rule, file, pattern.unlessNear(), line.number(), everywhere, languages));
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

    /**
     * The groups of these names, in this file; after {@link #ANY}, or for a pattern of one group, whose words may stand in
     * a text of any language, in every language's file.
     */
    private List<Integer> denials(
            String rule, WordFile file, List<String> groups, int line, boolean everywhere, List<WordFile> languages) {
        List<Integer> denials = new ArrayList<>();
        boolean any = everywhere;
        for (String name : groups) {
            if (name.equals(ANY)) {
                any = true;
                continue;
            }
            WordGroup own = either(file, name, line);
            denials.add(number(rule + ":" + name, own));
            for (WordFile language : any ? languages : List.<WordFile>of()) {
                WordGroup group = language.groups().get(name);
                if (group != null && !group.equals(own)) {
                    denials.add(number(rule + ":" + name, group));
                }
            }
        }
        return denials;
    }

    private int number(String name, WordGroup group) {
        Integer known = numbers.get(group);
        if (known != null) {
            return known;
        }
        int number = names.size();
        numbers.put(group, number);
        names.add(name);
        group.words().forEach(term -> add(term, TermEntry.of(number, term.wordEnd(), false)));
        group.exceptions().forEach(term -> add(term, TermEntry.of(number, term.wordEnd(), true)));
        return number;
    }

    private void add(Term term, int entry) {
        (term.wordStart() ? wordStarts : anywhere).add(term.key(), entry);
    }
}
