package io.ordernotifier.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.policy.Drafts;
import io.ordernotifier.policy.PolicyPacks;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoreTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);
    private static final String LINK = "See https://lamps.example/sale for more.";
    private static final String PHONE = "Call us: +49 30 1234567";
    private static final String CLEAN = "Your refund is on its way.";

    private final Score score = new Score(PolicyPacks.load("amazon-communication-guidelines"), Set.of(), TODAY);

    private void add(String id, String language, String text, String... broken) {
        score.add(new LabelledDraft(
                new NamedDraft(id, Drafts.saying(text), Place.madeFrom(id)), language, Set.of(broken)));
    }

    private Tally tally(String rule, String language) {
        return score.tallies().stream()
                .filter(tally -> tally.rule().equals(rule) && tally.language().equals(language))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldCountRightAndWrongForEachRuleAndLanguage() {
        // When
        add("right", "en", LINK, "link");
        add("alarm", "de", LINK);
        add("missed", "en", CLEAN, "link");
        add("clean", "en", CLEAN);

        // Then
        assertThat(tally("link", "all")).isEqualTo(new Tally("link", "all", 1, 1, 1, 1));
        assertThat(tally("link", "en")).isEqualTo(new Tally("link", "en", 1, 0, 1, 1));
        assertThat(tally("link", "de")).isEqualTo(new Tally("link", "de", 0, 1, 0, 0));
        assertThat(tally("marketing", "all")).isEqualTo(new Tally("marketing", "all", 0, 0, 0, 4));
        assertThat(score.drafts()).isEqualTo(4);
    }

    @Test
    void shouldCallADraftBlockedWhenAnyBlockingRuleFindsSomethingAndNotForAWarning() {
        // When
        add("wrong-rule", "en", LINK, "marketing");
        add("warned", "en", PHONE, "contact-diversion");
        add("alarm", "en", LINK, "contact-diversion");

        // Then
        assertThat(tally("blocking", "all")).isEqualTo(new Tally("blocking", "all", 1, 1, 0, 1));
        assertThat(tally("contact-diversion", "all")).isEqualTo(new Tally("contact-diversion", "all", 1, 0, 1, 1));
    }

    @Test
    void shouldListEachMistakeWithWhatWasFound() {
        // When
        add("alarm", "en", LINK);
        add("missed", "en", CLEAN, "review-positive");

        // Then
        StringWriter printed = new StringWriter();
        ScoreText.print(score, new PrintWriter(printed));
        assertThat(printed.toString())
                .contains(
                        "alarm  link  false alarm  text \"https://lamps.example/sale\"",
                        "missed  review-positive  missed",
                        "alarm  blocking  false alarm  link, text \"https://lamps.example/sale\"",
                        "missed  blocking  missed");
    }

    @Test
    void shouldLeaveOutWhatATextAloneCannotBreak() {
        assertThat(score.tallies())
                .extracting(Tally::rule)
                .contains("link", "blocking")
                .doesNotContain("order-id", "required-fact", "kind-permitted");
    }

    @Test
    void shouldMeasureOnlyTheRulesAskedFor() {
        Score links = new Score(PolicyPacks.load("amazon-communication-guidelines"), Set.of("link"), TODAY);

        assertThat(links.tallies()).extracting(Tally::rule).containsExactly("link", "blocking");
    }
}
