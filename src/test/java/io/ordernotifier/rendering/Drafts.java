package io.ordernotifier.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What tests ask of drafts. */
final class Drafts {
    private Drafts() {}

    /** The draft of a rendering that must have become one. */
    static Draft of(Rendering rendering) {
        return rendering.match(new Rendering.Cases<>() {
            @Override
            public Draft rendered(Rendering.Rendered rendered) {
                return rendered.draft();
            }

            @Override
            public Draft failed(Rendering.Failed failed) {
                throw new AssertionError("should be rendered, but: " + failed.reason());
            }
        });
    }

    static String html(Draft draft) {
        return Objects.requireNonNull(draft.html(), "the draft should have HTML");
    }

    static Document document(Draft draft) {
        return Jsoup.parse(html(draft));
    }

    static void assertStatesAllFacts(Draft draft) {
        assertThat(missing(draft, draft.text())).as("facts missing in the text").isEmpty();
        assertThat(missing(draft, document(draft).body().text()))
                .as("facts missing in the HTML")
                .isEmpty();
    }

    private static List<String> missing(Draft draft, String part) {
        String statement = bare(part);
        return draft.facts().required().stream()
                .filter(fact -> fact.wordings().stream().noneMatch(wording -> holds(statement, wording)))
                .map(RequiredFact::name)
                .toList();
    }

    private static boolean holds(String statement, List<String> wording) {
        int from = 0;
        for (String fragment : wording) {
            int at = statement.indexOf(bare(fragment), from);
            if (at < 0) {
                return false;
            }
            from = at + bare(fragment).length();
        }
        return true;
    }

    /** Wrapping may put a line break wherever a blank is, and between East Asian characters; a sentence begins large. */
    private static String bare(String words) {
        // Letter by letter: a sigma looks different at the end of a word.
        return words.replaceAll("[\\s\\p{Z}]+", "")
                .codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
