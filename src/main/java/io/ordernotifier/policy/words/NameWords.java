package io.ordernotifier.policy.words;

import io.ordernotifier.policy.reading.Folding;
import io.ordernotifier.policy.yaml.YamlException;
import io.ordernotifier.policy.yaml.YamlFile;
import io.ordernotifier.policy.yaml.YamlNode;
import io.ordernotifier.policy.yaml.YamlNode.Entry;
import io.ordernotifier.policy.yaml.YamlNode.Scalar;
import io.ordernotifier.policy.yaml.YamlNode.Sequence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words that tell names of people and streets, from {@code names.yaml}. */
final class NameWords {
    /** What a word says of the words beside it. */
    enum Kind {
        TITLE("title"),
        GREETING("greeting"),
        STREET_BEFORE("street-before"),
        STREET_AFTER("street-after"),
        WITHIN("within"),
        WITHIN_TITLE("within-title"),
        FUNCTION("function"),
        ABBREVIATION("abbreviation");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    private static final String FILE = "/policy/words/names.yaml";
    private static final NameWords ALL = read();

    private final Map<String, Set<Kind>> kinds = new HashMap<>();
    private final Set<String> phraseStarts = new HashSet<>();
    private final List<String> streetEnds = new ArrayList<>();
    /** By {@link #mark}. */
    private final BitSet marks = new BitSet();

    private NameWords() {}

    static NameWords all() {
        return ALL;
    }

    boolean is(Kind kind, String words) {
        Set<Kind> known = kinds.get(words);
        return known != null && known.contains(kind);
    }

    /** Whether a longer phrase of the lists starts with these words. */
    boolean startsPhrase(String words) {
        return phraseStarts.contains(words);
    }

    /** Whether a stretch of a text may be a word of the lists or begin a phrase of them: most are not, which is cheaply seen. */
    boolean mayKnow(String text, int start, int end) {
        return marks.get(mark(text, start, end));
    }

    private static int mark(String text, int start, int end) {
        return ((text.charAt(start) * 31 + text.charAt(end - 1)) * 32 + end - start) & 0xFFFF;
    }

    /** Whether a word ends as names of streets do that are written in one. */
    boolean endsAsStreet(String word) {
        return streetEnds.stream().anyMatch(end -> word.length() > end.length() && word.endsWith(end));
    }

    private static NameWords read() {
        NameWords words = new NameWords();
        try (InputStream resource = NameWords.class.getResourceAsStream(FILE)) {
            if (resource == null) {
                throw new IllegalStateException("word file names.yaml is missing");
            }
            YamlNode.Mapping file = YamlFile.read(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
            for (Kind kind : Kind.values()) {
                list(file, kind.key).forEach(word -> words.add(kind, word));
            }
            words.streetEnds.addAll(list(file, "street-end"));
        } catch (YamlException e) {
            throw new IllegalStateException("word file names.yaml, " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("word file names.yaml cannot be read", e);
        }
        return words;
    }

    private static List<String> list(YamlNode.Mapping file, String key) {
        Entry entry = file.get(key);
        if (entry == null || !(entry.value() instanceof Sequence list)) {
            throw new IllegalStateException("word file names.yaml has no list " + key);
        }
        return list.items().stream()
                .map(item -> item instanceof Scalar word ? Folding.fold(word.text()) : "")
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private void add(Kind kind, String phrase) {
        kinds.computeIfAbsent(phrase, key -> EnumSet.noneOf(Kind.class)).add(kind);
        marks.set(mark(phrase, 0, phrase.length()));
        for (int space = phrase.indexOf(' '); space >= 0; space = phrase.indexOf(' ', space + 1)) {
            phraseStarts.add(phrase.substring(0, space));
            marks.set(mark(phrase, 0, space));
        }
    }
}
