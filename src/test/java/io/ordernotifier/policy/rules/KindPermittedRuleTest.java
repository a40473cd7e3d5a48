package io.ordernotifier.policy.rules;

import static io.ordernotifier.policy.Drafts.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.policy.Part;
import io.ordernotifier.policy.PolicyPack;
import io.ordernotifier.policy.PolicyPacks;
import io.ordernotifier.policy.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KindPermittedRuleTest {
    private static final PolicyPack SINCE_2020 = PolicyPacks.load("amazon-buyer-seller-messaging-2020");

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ShipmentConfirmation")
    void shouldPermitEveryOtherKindSince2020(EmailKind kind) {
        assertThat(SINCE_2020.review(aDraft().kind(kind).make()).violations()).isEmpty();
    }

    @Test
    void shouldNotPermitShipmentConfirmationsSince2020() {
        var review =
                SINCE_2020.review(aDraft().kind(EmailKind.ShipmentConfirmation).make());

        assertThat(review.cleared()).isFalse();
        assertThat(review.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.ruleId()).isEqualTo("kind-permitted");
            assertThat(violation.part()).isEqualTo(Part.MESSAGE);
            assertThat(violation.span()).isEqualTo(Span.NONE);
            assertThat(violation.message()).contains("ShipmentConfirmation");
        });
    }
}
