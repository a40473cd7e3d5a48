package io.ordernotifier.policy.links;

import io.ordernotifier.policy.reading.Folding;
import io.ordernotifier.policy.reading.Letters;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** Full stops without a space behind them, which make of two words what could be the name of a host: "ok.now it works". */
final class SentenceJoins {
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it");
    private static final Set<String> SENTENCE_ENDS = new HashSet<>();
    private static final Set<String> ABBREVIATIONS = new HashSet<>();
    private static final Set<String> LEGAL_FORMS = new HashSet<>();

    /** Numbers are announced with them: "ref.no 123", "Bestell.nr. 123". */
    private static final Set<String> NUMBER_WORDS = Set.of("no", "nr");

    static {
        Properties words = read();
        LANGUAGES.forEach(language -> SENTENCE_ENDS.addAll(folded(words, language)));
        ABBREVIATIONS.addAll(folded(words, "abbreviations"));
        LEGAL_FORMS.addAll(folded(words, "legal-forms"));
    }

    private SentenceJoins() {}

    /**
     * Whether the words are such a join.
     *
     * @param host the words, folded, as they stand in the text up to {@code end}
     * @param written as they were written
     * @param ends whether a sentence may begin with the last word
     */
    static boolean isOne(String host, String written, String text, int end, boolean ends) {
        int dot = host.lastIndexOf('.');
        String last = host.substring(dot + 1);
        String first = host.substring(0, dot);
        boolean capital = Character.isUpperCase(written.charAt(0));
        if (capital && LEGAL_FORMS.contains(first)) {
            return true;
        }
        boolean abbreviated = isAbbreviation(first);
        if (abbreviated && NUMBER_WORDS.contains(last)) {
            return true;
        }
        boolean known = abbreviated || SENTENCE_ENDS.contains(first);
        if (!known || HostNames.NO_WORDS.contains(last)) {
            return false;
        }
        return (ends && wordFollows(text, end)) || Character.isUpperCase(written.charAt(written.lastIndexOf('.') + 1));
    }

    /** Also several in a row, "Ntra.Sra.de", and behind a name, "Hauptstr.in". */
    private static boolean isAbbreviation(String words) {
        for (String word : words.split("\\.", -1)) {
            if (!ABBREVIATIONS.contains(word) && !word.endsWith("str")) {
                return false;
            }
        }
        return true;
    }

    /** Whether the sentence goes on behind what ends there. */
    static boolean wordFollows(String text, int end) {
        return end + 1 < text.length() && text.charAt(end) == ' ' && Letters.isWordCharacter(text.charAt(end + 1));
    }

    private static List<String> folded(Properties words, String key) {
        return List.of(Folding.fold(Objects.requireNonNull(words.getProperty(key)))
                .strip()
                .split(" +", -1));
    }

    private static Properties read() {
        Properties words = new Properties();
        try (InputStream file = SentenceJoins.class.getResourceAsStream("/policy/sentence-joins.properties")) {
            words.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
