package io.ordernotifier.rendering;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How one language puts what an email must say. Not what the templates say, but what any wording of it holds: a seller
 * may write templates of his own.
 */
final class Phrases {
    private static final Pattern ALTERNATIVES = Pattern.compile(" *\\| *");
    private static final Pattern PARTS = Pattern.compile(" *… *");
    private static final String AMOUNT = "{amount}";

    private final Map<String, List<List<String>>> byName = new HashMap<>();

    private Phrases() {}

    static Phrases of(Locale language) {
        Phrases phrases = new Phrases();
        Resources.properties("phrases/" + language.toLanguageTag() + ".properties")
                .forEach((name, line) -> phrases.byName.put((String) name, parse((String) line)));
        return phrases;
    }

    List<List<String>> get(String name) {
        List<List<String>> wordings = byName.get(name);
        if (wordings == null) {
            throw new IllegalStateException("phrase " + name + " is none of " + byName.keySet());
        }
        return wordings;
    }

    List<List<String>> get(String name, String amount) {
        return get(name).stream()
                .map(parts ->
                        parts.stream().map(part -> part.replace(AMOUNT, amount)).toList())
                .toList();
    }

    private static List<List<String>> parse(String line) {
        return Stream.of(ALTERNATIVES.split(line))
                .map(alternative -> List.of(PARTS.split(alternative)))
                .toList();
    }
}
