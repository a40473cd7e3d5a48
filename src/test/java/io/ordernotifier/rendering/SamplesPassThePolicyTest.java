package io.ordernotifier.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.notification.BuyerNotification;
import io.ordernotifier.policy.PolicyPack;
import io.ordernotifier.policy.PolicyPacks;
import io.ordernotifier.sample.Sample;
import io.ordernotifier.sample.Samples;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our own emails break no rule of the default pack, whatever words the order holds. */
class SamplesPassThePolicyTest {
    private static final Renderer RENDERER = Renderer.of(Carriers.builtIn());
    private static final PolicyPack PACK = PolicyPacks.load(PolicyPacks.BUILT_IN.get(0));

    @ParameterizedTest
    @MethodSource("names")
    void shouldBreakNoRule(String name) {
        Draft draft = Drafts.of(RENDERER.render(Samples.find(name).orElseThrow().notification()));

        assertThat(PACK.review(draft).violations()).isEmpty();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void shouldBreakNoRuleHoweverHostileTheOrder(@ForAll("notifications") BuyerNotification notification) {
        Draft draft = Drafts.of(RENDERER.render(notification));

        assertThat(PACK.review(draft).violations())
                .as("nothing but an address that the order, or the seller's explanation, itself holds")
                .allMatch(violation -> violation.excerpt().matches("(?s).*(evil|https:|javascript:).*"));
    }

    static Stream<String> names() {
        return Samples.all().stream().map(Sample::name);
    }

    @Provide
    Arbitrary<BuyerNotification> notifications() {
        return Hostile.notifications();
    }
}
