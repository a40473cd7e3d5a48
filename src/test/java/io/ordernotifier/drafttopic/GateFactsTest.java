package io.ordernotifier.drafttopic;

import static io.ordernotifier.TestOrders.MUGS;
import static io.ordernotifier.TestOrders.NOW;
import static io.ordernotifier.TestOrders.ORDER_ID;
import static io.ordernotifier.TestOrders.PROMISED_DELIVERY_DATE;
import static io.ordernotifier.TestOrders.TEAPOT;
import static io.ordernotifier.TestOrders.UPS_PARCEL;
import static io.ordernotifier.TestOrders.aDelay;
import static io.ordernotifier.TestOrders.aShipment;
import static io.ordernotifier.TestOrders.anOrder;
import static io.ordernotifier.TestOrders.applied;
import static io.ordernotifier.TestOrders.arrival;
import static io.ordernotifier.TestOrders.orderAfter;
import static io.ordernotifier.TestOrders.units;
import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.TestHistories;
import io.ordernotifier.TestHistories.History;
import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.notification.Decision;
import io.ordernotifier.notification.Notifier;
import io.ordernotifier.order.Order;
import io.ordernotifier.order.Outcome;
import io.ordernotifier.order.Progress;
import io.ordernotifier.output.Email;
import io.ordernotifier.rendering.DraftFacts;
import io.ordernotifier.rendering.Renderer;
import io.ordernotifier.rendering.Rendering;
import io.ordernotifier.story.Personal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is known of a draft that lies in a topic, from the state of its order. */
class GateFactsTest {
    private static final Renderer RENDERER = Renderer.of(Carriers.builtIn());
    private static final GateFacts FACTS = new GateFacts(RENDERER);

    @Property(tries = 100)
    void shouldJudgeByTheFactsTheProcessorJudgedByHoweverMuchHasHappenedSince(
            @ForAll("histories") History history, @ForAll long seed) {
        // Given
        Order order = Order.unknown(ORDER_ID);
        List<Rendering.Rendered> sent = new ArrayList<>();
        for (OrderEvent event : history.asItMayArrive(new Random(seed))) {
            Progress progress = order.receive(arrival(event), NOW);
            order = progress.order();
            for (Outcome outcome : progress.outcomes()) {
                if (outcome instanceof Outcome.Applied applied
                        && Notifier.decide(applied) instanceof Decision.Tell tell) {
                    sent.add((Rendering.Rendered) RENDERER.render(tell.notification()));
                }
            }
        }

        for (Rendering.Rendered each : sent) {
            // When
            KnownOfOrder known = FACTS.of(Email.of(each, "topic", "pack@1"), order);

            // Then
            assertThat(known.whole()).isTrue();
            assertThat(known.facts()).isEqualTo(each.draft().facts());
        }
    }

    @Provide
    Arbitrary<History> histories() {
        return TestHistories.any();
    }

    @Test
    void shouldKnowOfAnUnknownOrderNothingButWhatTheRecordSays() {
        // Given
        Order order = orderAfter(anOrder());
        Email email = email(order, aShipment("S-1", units(MUGS, 1)));

        // Then
        assertThat(FACTS.of(email, null)).isEqualTo(KnownOfOrder.nothingBut(email.toName()));
        assertThat(FACTS.of(email, Order.unknown(ORDER_ID))).isEqualTo(KnownOfOrder.nothingBut(email.toName()));
    }

    @Test
    void shouldTakeTheOrdersWordsButNoFactsForAnEmailOfAnEventItDoesNotKnow() {
        // Given
        Order order = orderAfter(anOrder(), aShipment("S-1", units(MUGS, 1)));
        Email unknown = email(orderAfter(anOrder()), aShipment("S-2", units(TEAPOT, 1)));

        // When
        KnownOfOrder known = FACTS.of(unknown, order);

        // Then
        assertThat(known.whole()).isFalse();
        assertThat(known.facts().required()).isEmpty();
        assertThat(known.facts().orderWords()).contains(TEAPOT.title(), UPS_PARCEL.trackingNumber());
        assertThat(known.personal()).isEqualTo(Personal.of(anOrder()));
    }

    @Test
    void shouldNotMissTheFactsOfOneLanguageInAnother() {
        // Given
        Order order = orderAfter(anOrder(), aShipment("S-1", units(MUGS, 1)));
        Email english = email(orderAfter(anOrder()), aShipment("S-1", units(MUGS, 1)));
        Email german = new Email(
                english.messageId(),
                english.orderId(),
                english.kind(),
                "de",
                english.to(),
                english.toName(),
                english.subject(),
                english.text(),
                english.html(),
                english.createdAt(),
                english.sourceEventId(),
                english.sourceTopic(),
                english.policyPack(),
                english.templateVersion());

        // Then
        assertThat(FACTS.of(english, order))
                .extracting(
                        KnownOfOrder::whole, known -> known.facts().required().isEmpty())
                .containsExactly(true, false);
        assertThat(FACTS.of(german, order))
                .extracting(
                        KnownOfOrder::whole, known -> known.facts().required().isEmpty())
                .containsExactly(false, true);
    }

    @Test
    void shouldKnowWhatAPersonExplainedOfADelayAndHideAllWhereItDoesNot() {
        // Given
        OrderEvent delay = aDelay("D-1", null, PROMISED_DELIVERY_DATE.plusDays(5), units(MUGS, 1));
        Email email = email(orderAfter(anOrder()), delay);

        // Then
        assertThat(FACTS.of(email, orderAfter(anOrder(), delay)))
                .extracting(KnownOfOrder::explanation, KnownOfOrder::personal)
                .containsExactly("The kiln needed repair.", Personal.of(anOrder()));
        assertThat(FACTS.of(email, orderAfter(anOrder()))).satisfies(known -> {
            assertThat(known.personal()).isNull();
            assertThat(known.facts()).isNotEqualTo(DraftFacts.NONE);
        });
    }

    private static Email email(Order order, OrderEvent event) {
        Decision.Tell tell = (Decision.Tell) Notifier.decide(applied(order, event));
        return Email.of((Rendering.Rendered) RENDERER.render(tell.notification()), "topic", "pack@1");
    }
}
