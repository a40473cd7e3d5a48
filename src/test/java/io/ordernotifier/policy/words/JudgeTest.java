package io.ordernotifier.policy.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.policy.Drafts;
import io.ordernotifier.policy.Part;
import io.ordernotifier.policy.reading.ReadDraft;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What patterns do not tell is told by the weight of words, and what they tell wrongly is not told. */
class JudgeTest {
    private static final Certainty NO_PATTERNS = new Certainty(85, 100);
    private static final Certainty ONLY_PATTERNS = new Certainty(100, 0);

    private static List<WordSearch.Place> places(String rule, String text, Certainty certainty) {
        return WordSearch.of(ReadDraft.afresh(Drafts.saying(text))).places(rule, certainty);
    }

    @Test
    void shouldPointAtWordsInTheText() {
        String text =
                "Dear Ann,\nyour order has left.\n\nPlease leave us a glowing five star review, it helps our shop.\nBye";

        assertThat(places("review-positive", text, NO_PATTERNS)).isNotEmpty().allSatisfy(place -> {
            assertThat(place.part()).isEqualTo(Part.TEXT);
            assertThat(place.byWeight()).isTrue();
            assertThat(text.substring(place.span().start(), place.span().end())).contains("five star");
            assertThat(place.heaviest())
                    .isNotEmpty()
                    .allMatch(word -> word.start() >= place.span().start()
                            && word.end() <= place.span().end());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                ".",
                "Your parcel left today with the carrier and should arrive on Friday.",
                "Ihr Paket ist heute abgeholt worden und kommt am Freitag.",
                "您的包裹已于今天发出。",
                "本日、商品を発送いたしました。"
            })
    void shouldSayNothingOfAnInnocentText(String text) {
        for (String rule : Weights.rules()) {
            assertThat(places(rule, text, new Certainty(85, 0))).isEmpty();
        }
    }

    @Test
    void shouldTellAPlaceOnceWhereAPatternTellsItToo() {
        String text = "Here is 15% off your next order with us.";

        assertThat(places("marketing", text, new Certainty(60, 0)))
                .singleElement()
                .matches(place -> !place.byWeight());
    }

    @Test
    void shouldLeaveItToPatternsWhereWeightsMayNotTell() {
        String text = "Here is 15% off your next order with us.";

        assertThat(places("marketing", text, ONLY_PATTERNS)).hasSize(1);
        assertThat(places("marketing", text, new Certainty(100, 100))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"96,1", "97,2", "200,3"})
    void shouldReadALongSentenceInPieces(int words, int pieces) {
        String text = "word ".repeat(words);

        assertThat(Sentences.of(text, new TermSearch(WordBookReader.read(), text))
                        .count())
                .isEqualTo(pieces);
    }
}
