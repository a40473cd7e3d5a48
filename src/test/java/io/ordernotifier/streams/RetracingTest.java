package io.ordernotifier.streams;

import static io.ordernotifier.TestOrders.MUGS;
import static io.ordernotifier.TestOrders.ORDER_ID;
import static io.ordernotifier.TestOrders.TEAPOT;
import static io.ordernotifier.TestOrders.TRAYS;
import static io.ordernotifier.TestOrders.aCancellation;
import static io.ordernotifier.TestOrders.aMessage;
import static io.ordernotifier.TestOrders.aReturn;
import static io.ordernotifier.TestOrders.aShipment;
import static io.ordernotifier.TestOrders.anOrder;
import static io.ordernotifier.TestOrders.units;
import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.TestOrders;
import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.OrderShipped;
import io.ordernotifier.event.Place;
import io.ordernotifier.event.ShipmentDelayed;
import io.ordernotifier.order.AppliedEvent;
import io.ordernotifier.order.Note;
import io.ordernotifier.order.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same events read again, the outputs being known: the same state, and nothing leaves. */
class RetracingTest {
    private static final List<String> INPUTS = List.of(
            "order-placed",
            "order-shipped",
            "order-cancelled",
            "shipment-delayed",
            "return-received",
            "message-drafted",
            "order-notifier.replay");

    private static final ShipmentDelayed ADVERTISEMENT = new ShipmentDelayed(
            "D-1",
            ORDER_ID,
            TestOrders.DELAYED_AT,
            null,
            LocalDate.parse("2025-04-01"),
            "Visit https://teapots.example for 20% off your next order!",
            List.of());

    /** An event and where it lies. */
    private record Lying(OrderEvent event, Place place) {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void shouldComeOutTheSameInWhateverOrderItWasProcessed(int seed, @TempDir Path first, @TempDir Path second) {
        // Given: events that contradict each other, come too early, come twice, are given up, in any order
        List<Lying> processed = lying(shuffled(seed));
        try (Harness before = new Harness(first)) {
            processed.forEach(each -> before.given(each.event()));
            before.later(Duration.ofHours(25));
            Horizon horizon = horizon(before);
            assertThat(horizon.isNone()).isFalse();

            // When: read again by nothing but the horizon's order
            PartitionHorizon known = horizon.of(0);
            List<Lying> again = new ArrayList<>(processed);
            Collections.shuffle(again, new Random(-seed));
            again.sort(Comparator.comparing((Lying each) -> each.place().topic())
                    .thenComparing(each -> each.place().offset()));
            List<Lying> inOrder = merged(again, known);
            try (Harness after = new Harness(second, horizon)) {
                inOrder.forEach(each -> after.given(each.event()));
                after.later(Duration.ofSeconds(20));

                // Then
                for (String topic : List.of(
                        "buyer-emails",
                        "shipping-confirmation-feed",
                        "order-adjustment-feed",
                        "rejected-drafts",
                        "rejected-events")) {
                    assertThat(after.left(topic)).as(topic).isEmpty();
                }
                assertThat(after.order(ORDER_ID))
                        .usingRecursiveComparison()
                        .ignoringFields("history", "notes", "waiting")
                        .isEqualTo(before.order(ORDER_ID));
                assertThat(after.order(ORDER_ID).history())
                        .extracting(AppliedEvent::eventId)
                        .containsExactlyElementsOf(before.order(ORDER_ID).history().stream()
                                .map(AppliedEvent::eventId)
                                .toList());
                assertThat(after.order(ORDER_ID).waiting()).isEmpty();
                assertThat(after.keptBack()).isEqualTo(before.keptBack());
                after.later(Duration.ofHours(25));
                assertThat(after.rejectedEvents()).isEmpty();

                // When: something new
                after.given(aMessage("M-9"));

                // Then
                assertThat(after.emails()).hasSize(1);
            }
        }
    }

    @Test
    void shouldSayOfAnEventWhenItCameAndNotWhenItWasReadAgain(@TempDir Path first, @TempDir Path second) {
        // Given
        OrderShipped shipment = aShipment("S-2", units(MUGS, 2));
        try (Harness before = new Harness(first)) {
            before.given(anOrder(), shipment);

            // When
            try (Harness after = new Harness(second, horizon(before))) {
                after.given(anOrder(), shipment);

                // Then
                assertThat(after.order(ORDER_ID).history())
                        .extracting(event -> event.application().appliedAt())
                        .containsExactly(anOrder().occurredAt(), shipment.occurredAt());
            }
        }
    }

    @Test
    void shouldLetWhatStillWaitsWaitAsLongAsIfItHadJustCome(@TempDir Path first, @TempDir Path second) {
        // Given: one that waits for its order, and an output from which it is seen that it was processed
        OrderShipped early = aShipment("S-2", units(MUGS, 2));
        try (Harness before = new Harness(first)) {
            before.given(early, ManyOrders.placed(1), ManyOrders.shipped(1));

            // When
            try (Harness after = new Harness(second, horizon(before))) {
                after.given(early, ManyOrders.placed(1), ManyOrders.shipped(1));

                // Then
                assertThat(after.order(ORDER_ID).waiting())
                        .extracting(Waiting::since)
                        .containsExactly(Harness.START);

                // When
                after.later(Duration.ofHours(23)).given(anOrder());

                // Then
                assertThat(after.emails()).hasSize(1);
                assertThat(after.rejectedEvents()).isEmpty();
            }
        }
    }

    @Test
    void shouldKnowThatARedriveSentSomething(@TempDir Path first, @TempDir Path second) {
        // Given: a rejected draft, whose email was sent when its event was redriven
        try (Harness before = new Harness(first)) {
            before.given(anOrder(), ADVERTISEMENT).again("redrive", ADVERTISEMENT);
            HorizonBuilder builder = new HorizonBuilder(INPUTS, Map.of());
            List<ConsumerRecord<byte[], byte[]>> drafts = before.left("rejected-drafts");
            builder.addRejectedDraft(drafts.get(0));
            builder.addEmail(drafts.get(1));

            // When
            try (Harness after = new Harness(second, builder.build())) {
                after.given(anOrder(), ADVERTISEMENT).again("redrive", ADVERTISEMENT);

                // Then
                assertThat(after.order(ORDER_ID).notes()).extracting(Note::came).containsExactly(Note.Came.TOLD_AGAIN);
                assertThat(after.keptBack()).isEmpty();
                assertThat(after.left("buyer-emails")).isEmpty();
                assertThat(after.left("rejected-drafts")).isEmpty();
            }
        }
    }

    private static List<OrderEvent> shuffled(int seed) {
        List<OrderEvent> events = new ArrayList<>(List.of(
                anOrder(),
                aShipment("S-1", units(TEAPOT, 1)),
                aCancellation("C-1", CancellationReason.NoInventory, units(TEAPOT, 1)),
                aShipment("S-2", units(MUGS, 2)),
                aShipment("S-2", units(MUGS, 2)),
                aCancellation("C-2", CancellationReason.CustomerCancel, units(MUGS, 2)),
                aReturn("R-1", units(MUGS, 1)),
                aReturn("R-2", units(TRAYS, 2)),
                aShipment("S-3", units(TRAYS, 9)),
                aMessage("M-1"),
                ADVERTISEMENT));
        Collections.shuffle(events, new Random(seed));
        return events;
    }

    private static List<Lying> lying(List<OrderEvent> events) {
        Map<String, Long> next = new HashMap<>();
        List<Lying> lying = new ArrayList<>();
        for (OrderEvent event : events) {
            String topic = TestOrders.arrival(event).source().topic();
            long offset = next.merge(topic, 1L, Long::sum) - 1;
            lying.add(new Lying(event, new Place(topic, 0, offset)));
        }
        return lying;
    }

    /** As Kafka Streams does it: of the first records of all topics the one with the lowest rank. */
    private static List<Lying> merged(List<Lying> byTopic, PartitionHorizon known) {
        List<Lying> left = new ArrayList<>(byTopic);
        List<Lying> merged = new ArrayList<>();
        while (!left.isEmpty()) {
            Map<String, Lying> heads = new HashMap<>();
            left.forEach(each -> heads.putIfAbsent(each.place().topic(), each));
            Lying next = Collections.min(
                    heads.values(),
                    Comparator.comparing((Lying each) -> known.rank(
                                    each.place().topic(), each.place().offset()))
                            .thenComparing(each -> each.event().occurredAt()));
            left.remove(next);
            merged.add(next);
        }
        return merged;
    }

    private static Horizon horizon(Harness before) {
        HorizonBuilder builder = new HorizonBuilder(INPUTS, Map.of());
        before.left("rejected-drafts").forEach(builder::addRejectedDraft);
        before.left("buyer-emails").forEach(builder::addEmail);
        before.left("shipping-confirmation-feed").forEach(builder::add);
        before.left("order-adjustment-feed").forEach(builder::add);
        before.left("rejected-events").forEach(builder::addRejectedEvent);
        return builder.build();
    }
}
