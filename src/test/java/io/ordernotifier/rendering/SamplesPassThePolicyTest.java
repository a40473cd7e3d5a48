package io.ordernotifier.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.notification.BuyerNotification;
import io.ordernotifier.policy.PolicyPack;
import io.ordernotifier.policy.PolicyPacks;
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
        Draft draft = Drafts.of(RENDERER.render(Notifications.all().get(name)));

        assertThat(PACK.review(draft).violations()).isEmpty();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void shouldLackNoFactHoweverHostileTheOrder(@ForAll("notifications") BuyerNotification notification) {
        Draft draft = Drafts.of(RENDERER.render(notification));

        assertThat(PACK.review(draft).violations())
                .filteredOn(violation -> violation.ruleId().equals("required-fact")
                        || violation.ruleId().equals("order-id"))
                .isEmpty();
    }

    static Stream<String> names() {
        return Notifications.all().keySet().stream();
    }

    @Provide
    Arbitrary<BuyerNotification> notifications() {
        return Hostile.notifications();
    }
}
