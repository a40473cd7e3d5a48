package io.ordernotifier.policy.rules;

import static io.ordernotifier.policy.Drafts.ORDER_ID;
import static io.ordernotifier.policy.Drafts.aDraft;
import static io.ordernotifier.policy.RuleTable.clean;
import static io.ordernotifier.policy.RuleTable.found;
import static io.ordernotifier.policy.RuleTable.violations;
import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.policy.Part;
import org.junit.jupiter.api.Test;

class OrderIdRuleTest {
    private static final String RULE = "order-id";

    @Test
    void shouldAcceptTheIdInTheSubject() {
        clean(
                RULE,
                aDraft().subject("About " + ORDER_ID)
                        .text("Hello")
                        .html("<p>Hello</p>")
                        .make());
    }

    @Test
    void shouldAcceptTheIdInEachBody() {
        clean(
                RULE,
                aDraft().subject("Hello")
                        .text("Your order #" + ORDER_ID + ".")
                        .html("<p>Your order <b>114</b>-8918197-7904071</p>")
                        .make());
    }

    @Test
    void shouldAcceptTheIdAmongIdeographsAndWithOtherDashes() {
        clean(RULE, aDraft().subject("订单").text("您的订单114‑8918197‑7904071已发货").make());
    }

    @Test
    void shouldAskForTheIdWhereNothingStatesIt() {
        assertThat(violations(RULE, aDraft().subject("Hello").text("Your order").make()))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.part()).isEqualTo(Part.MESSAGE);
                    assertThat(violation.suggestion()).contains(ORDER_ID);
                });
    }

    @Test
    void shouldAskForTheIdInHtmlThatLacksIt() {
        assertThat(violations(
                        RULE,
                        aDraft().subject("Hello")
                                .text(ORDER_ID)
                                .html("<p>Hello</p>")
                                .make()))
                .singleElement()
                .satisfies(violation -> assertThat(violation.message()).contains("HTML"));
    }

    @Test
    void shouldNotTakeAHiddenIdForOne() {
        found(
                RULE,
                aDraft().subject("Hello")
                        .text(ORDER_ID)
                        .html("<p>Hello</p><!-- " + ORDER_ID + " --><p hidden>" + ORDER_ID + "</p>")
                        .make(),
                "");
    }

    @Test
    void shouldNameAnotherOrdersIdInItsPlace() {
        var draft = aDraft().subject("Hello")
                .text("Your order 113-0000000-1234567 left.")
                .make();

        assertThat(violations(RULE, draft)).singleElement().satisfies(violation -> {
            assertThat(violation.excerpt()).isEqualTo("113-0000000-1234567");
            assertThat(violation.message()).contains("113-0000000-1234567");
        });
    }

    @Test
    void shouldNotTakeALongerNumberForTheId() {
        found(RULE, aDraft().subject("Hello").text("Order 114-8918197-79040712").make(), "");
    }
}
