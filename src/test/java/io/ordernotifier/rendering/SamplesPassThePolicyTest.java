package io.ordernotifier.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.TestOrders;
import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.event.Buyer;
import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.notification.BuyerNotification;
import io.ordernotifier.notification.BuyerNotification.DelayNotice;
import io.ordernotifier.notification.BuyerNotification.OrderUnavailable;
import io.ordernotifier.notification.BuyerNotification.ReturnConfirmation;
import io.ordernotifier.notification.Envelope;
import io.ordernotifier.notification.Item;
import io.ordernotifier.order.Refund;
import io.ordernotifier.policy.PolicyPack;
import io.ordernotifier.policy.PolicyPacks;
import io.ordernotifier.sample.Sample;
import io.ordernotifier.sample.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** What no sample shows: items that cost nothing, and delays by which one of the dates stays. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "it", "ja", "zh-CN", "zh-TW"})
    void shouldBreakNoRuleInWordsForRareCases(String locale) {
        Envelope envelope = Notifications.envelope(new Buyer("Ann Lee", "ann.lee@buyers.example", locale));
        Refund nothing = Notifications.refund("USD", "0.00", "0.00");
        LocalDate early = LocalDate.parse("2025-03-05");
        LocalDate late = LocalDate.parse("2025-03-10");

        for (int units = 1; units <= 2; units++) {
            List<Item> items = List.of(Notifications.item(TestOrders.TEAPOT, units));
            assertThat(Stream.of(
                                    new ReturnConfirmation(envelope, items, nothing, TestOrders.REFUNDED_AT),
                                    new OrderUnavailable(
                                            envelope, CancellationReason.NoInventory, items, nothing, List.of()),
                                    new DelayNotice(envelope, items, early, late, late, late, null),
                                    new DelayNotice(envelope, items, early, early, early, late, null))
                            .map(told -> PACK.review(Drafts.of(RENDERER.render(told)))
                                    .violations()))
                    .allMatch(List::isEmpty);
        }
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
