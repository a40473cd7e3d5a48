package io.ordernotifier.policy.rules;

import io.ordernotifier.policy.reading.Letters;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The language that a text is plainly in, by its script and by the commonest words of languages in Latin script. A second
 * language that a good part of the text is in is kept in mind.
 *
 * @param language BCP 47
 * @param also other languages that a part of the text is in
 */
record LanguageGuess(String language, Set<String> also) {
    private static final int FEWEST_WORDS = 15;
    private static final int FEWEST_HITS = 5;
    private static final int FEWEST_IDEOGRAPHS = 20;

    /** In tenths: so many of its words must be common ones of the language. */
    private static final int TENTHS_OF_WORDS = 2;

    /** More is not needed to know a language. */
    private static final int LONGEST = 4000;

    private static final Map<String, Set<String>> COMMON_WORDS = commonWords();

    static Optional<LanguageGuess> of(String text) {
        String start = text.substring(0, Math.min(text.length(), LONGEST));
        int han = 0;
        int kana = 0;
        int latin = 0;
        for (int codePoint : start.codePoints().toArray()) {
            UnicodeScript script = UnicodeScript.of(codePoint);
            han += script == UnicodeScript.HAN ? 1 : 0;
            kana += script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA ? 1 : 0;
            latin += script == UnicodeScript.LATIN ? 1 : 0;
        }
        // An ideograph says as much as two or three letters.
        if (han + kana >= FEWEST_IDEOGRAPHS && 3 * (han + kana) > 2 * latin) {
            Set<String> also =
                    inLatin(start).map(guess -> Set.of(guess.language)).orElse(Set.of());
            if (kana * 10 >= han + kana) {
                return Optional.of(new LanguageGuess("ja", also));
            }
            return kana == 0 ? Optional.of(new LanguageGuess("zh", also)) : Optional.empty();
        }
        boolean beside = han + kana >= FEWEST_IDEOGRAPHS / 2;
        return inLatin(start).map(guess -> beside ? guess.with("ja", "zh") : guess);
    }

    private LanguageGuess with(String... more) {
        Set<String> all = new HashSet<>(also);
        all.addAll(List.of(more));
        return new LanguageGuess(language, Set.copyOf(all));
    }

    private static Optional<LanguageGuess> inLatin(String text) {
        List<String> words = words(text);
        Map<String, Integer> hits = new HashMap<>();
        COMMON_WORDS.forEach((language, common) ->
                hits.put(language, (int) words.stream().filter(common::contains).count()));
        String best = hits.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
        int most = Objects.requireNonNull(hits.get(best));
        if (words.size() < FEWEST_WORDS || most < FEWEST_HITS || most * 10 < words.size() * TENTHS_OF_WORDS) {
            return Optional.empty();
        }
        Set<String> also = new HashSet<>();
        hits.forEach((language, count) -> {
            if (!language.equals(best) && count * 3 >= most) {
                also.add(language);
            }
        });
        return Optional.of(new LanguageGuess(best, Set.copyOf(also)));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : Letters.small(text).split("[^\\p{L}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** Whether a reader of this locale can read it, or a part of it. */
    boolean mayBe(Locale locale) {
        String wanted = locale.getLanguage();
        return wanted.equals(language) || also.contains(wanted);
    }

    /** In English. */
    String name() {
        return Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
    }

    private static Map<String, Set<String>> commonWords() {
        Properties lines = new Properties();
        try (InputStream file = LanguageGuess.class.getResourceAsStream("/policy/common-words.properties")) {
            lines.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Set<String>> words = new HashMap<>();
        lines.stringPropertyNames()
                .forEach(language -> words.put(
                        language, Set.of(lines.getProperty(language).strip().split(" +", -1))));
        return Map.copyOf(words);
    }
}
