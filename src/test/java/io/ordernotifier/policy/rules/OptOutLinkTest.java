package io.ordernotifier.policy.rules;

import static io.ordernotifier.policy.Drafts.showing;
import static io.ordernotifier.policy.RuleTable.clean;
import static io.ordernotifier.policy.RuleTable.found;

import org.junit.jupiter.api.Test;

/** Links to opt out, by their address, whatever their words. */
class OptOutLinkTest {

    @Test
    void shouldFindTheAddress() {
        found(
                "opt-out",
                showing("<a href=\"https://lamps.example/unsubscribe?u=1\">here</a>"),
                "https://lamps.example/unsubscribe?u=1");
    }

    @Test
    void shouldFindHiddenWords() {
        found("opt-out", showing("<p style=\"display:none\">Click to unsubscribe</p>"), "unsubscribe");
    }

    @Test
    void shouldLeaveOtherLinksToTheLinkRule() {
        clean("opt-out", showing("<a href=\"https://lamps.example/returns\">returns</a>"));
    }
}
