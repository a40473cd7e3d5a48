package io.ordernotifier.policy.rules;

import static io.ordernotifier.policy.Drafts.aDraft;
import static io.ordernotifier.policy.RuleTable.clean;
import static io.ordernotifier.policy.RuleTable.violations;
import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.policy.Drafts;
import io.ordernotifier.policy.Part;
import io.ordernotifier.rendering.RequiredFact;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequiredFactRuleTest {
    private static final String RULE = "required-fact";

    private static void states(String text, String... fragments) {
        clean(RULE, aDraft().text(text).mustState("the fact", fragments).make());
    }

    private static void lacks(Drafts draft) {
        assertThat(violations(RULE, draft.make())).singleElement().satisfies(violation -> {
            assertThat(violation.part()).isEqualTo(Part.MESSAGE);
            assertThat(violation.message()).contains("the fact");
        });
    }

    private static void lacks(String text, String... fragments) {
        lacks(aDraft().text(text).mustState("the fact", fragments));
    }

    @Test
    void shouldFindAFactInItsStatement() {
        states("2 x Garden Chair\n1 x Table", "2", "Garden Chair");
    }

    @Test
    void shouldFindAFactBrokenAcrossWrappedLines() {
        states(
                "We have shipped to you on Thursday, in one parcel, 2 pieces of the Garden\nChair in blue, and one table.",
                "2",
                "Garden Chair");
    }

    @Test
    void shouldFindAFactAmongTheCellsOfARow() {
        clean(
                RULE,
                aDraft().text("Garden Chair, quantity 2")
                        .html(
                                "<table><tr><th>Item</th><th>Quantity</th></tr><tr><td>Garden&nbsp;Chair</td><td>2</td></tr></table>")
                        .mustState("the fact", "Garden Chair", "2")
                        .make());
    }

    @Test
    void shouldFindAFactInLanguagesWithoutSpaces() {
        states("お届け予定日：2026年11月27日（金）", "2026年11月27日");
        states("商品：台灯 数量：2 件", "台灯", "2");
    }

    @Test
    void shouldTakeAnyOfTheWordings() {
        clean(
                RULE,
                aDraft().text("Expected on Nov. 27, 2026.")
                        .mustState(new RequiredFact(
                                "the date", List.of(List.of("November 27, 2026"), List.of("Nov. 27, 2026")), false))
                        .make());
    }

    @Test
    void shouldNotFindAFactInTheStatementOfAnother() {
        lacks("2 x Garden Chair\n1 x Table", "2", "Table");
        lacks("2 x Garden Chair, 1 x Table", "2", "Table");
        lacks("We sent 2. Garden Chair follows", "2", "Garden Chair");
    }

    @Test
    void shouldNotFindANumberInALongerOne() {
        lacks("12 x Garden Chair", "2", "Garden Chair");
        lacks("We refund $112.34.", "12.34");
        lacks("We refund $12.345.", "12.34");
        lacks("We refund 1.012,34 EUR", "012,34");
        lacks("Number 1Z12345E02052716889", "1Z12345E0205271688");
    }

    @Test
    void shouldNotFindAWordInALongerOne() {
        lacks("1 x Garden Chairs", "1", "Garden Chair");
    }

    @Test
    void shouldFindAShortNumberNextToItsUnit() {
        states("2x Garden Chair", "2", "Garden Chair");
        states("台灯2个", "台灯", "2");
    }

    @Test
    void shouldAskForTheFactInTheHtmlToo() {
        var draft = aDraft().text("Carrier: UPS")
                .html("<p>Carrier: <span style='display:none'>UPS</span></p>")
                .mustState("the fact", "UPS");

        lacks(draft);
        assertThat(violations(RULE, draft.make()).get(0).message())
                .contains("HTML")
                .doesNotContain("text");
    }

    @Test
    void shouldNotRepeatPersonalFacts() {
        var violations = violations(
                RULE,
                aDraft().mustState(new RequiredFact("the ship-to address", List.of(List.of("12 Rose Lane")), true))
                        .make());

        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.message()).doesNotContain("Rose");
            assertThat(violation.suggestion()).doesNotContain("Rose").contains("ship-to address");
        });
    }
}
