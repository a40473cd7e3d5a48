package io.ordernotifier.policy.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.policy.reading.Passage;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the words of a pattern must stand, with two groups: gift and review, denied by no. */
class WordBookTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        gift + review                        | a review, then a gift          | true
        gift > review                        | a review, then a gift          | false
        gift > review                        | a gift, then a review          | true
        gift + review                        | A gift. A review.              | false
        gift + review, within 2 sentences    | A gift. A review.              | true
        gift + review, within 3 words        | gift for a review              | false
        gift + review, within 4 words        | gift for a review              | true
        gift + review, unless no             | no, a gift for a review        | false
        gift + review, unless near no        | no, a gift for a review        | true
        gift + review, unless near no        | there is no gift for a review  | false
        gift + review                        | a gift box for a review        | false
        gift + review                        | the "Gift and Review" game     | false
        gift + review                        | gift g1ft r e v i e w          | true
        """)
    void shouldFindWordsAsThePatternSays(String pattern, String text, boolean found) {
        WordGroup gift = group(List.of("gift"), List.of("gift box"));
        WordGroup review = group(List.of("review*"), List.of());
        WordGroup no = group(List.of("no"), List.of());
        PatternLine line = PatternLine.parse(pattern);
        Trie wordStarts = new Trie();
        List<WordGroup> groups = List.of(gift, review, no);
        for (int i = 0; i < groups.size(); i++) {
            for (Term term : groups.get(i).words()) {
                wordStarts.add(term.key(), TermEntry.of(i, term.wordEnd(), false));
            }
            for (Term term : groups.get(i).exceptions()) {
                wordStarts.add(term.key(), TermEntry.of(i, term.wordEnd(), true));
            }
        }
        Pattern read = new Pattern(
                "marketing",
                List.of(0, 1),
                line.inOrder(),
                line.unless().isEmpty() ? List.of() : List.of(2),
                line.unlessNear().isEmpty() ? List.of() : List.of(2),
                line.words(),
                line.sentences());
        WordBook book = new WordBook(wordStarts, new Trie(), List.of("a", "b", "c"), List.of(read));

        List<Found> places = book.find(new TermSearch(
                book, WordText.of(Passage.folded(text), new BitSet()).text()));

        assertThat(!places.isEmpty()).isEqualTo(found);
    }

    private static WordGroup group(List<String> words, List<String> exceptions) {
        return new WordGroup(
                words.stream().map(Term::parse).toList(),
                exceptions.stream().map(Term::parse).toList());
    }
}
