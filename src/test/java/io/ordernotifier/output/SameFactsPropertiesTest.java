package io.ordernotifier.output;

import static io.ordernotifier.TestOrders.NOW;
import static io.ordernotifier.TestOrders.ORDER_ID;
import static io.ordernotifier.TestOrders.arrival;
import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.TestHistories;
import io.ordernotifier.TestHistories.History;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.notification.BuyerNotification;
import io.ordernotifier.notification.Decision;
import io.ordernotifier.notification.Item;
import io.ordernotifier.notification.Notifier;
import io.ordernotifier.order.Order;
import io.ordernotifier.order.Outcome;
import io.ordernotifier.order.Progress;
import io.ordernotifier.order.Refund;
import io.ordernotifier.order.Shipment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What buyer and marketplace are told of one event is the same, whatever happens. */
class SameFactsPropertiesTest {
    @Provide
    Arbitrary<History> consistent() {
        return TestHistories.consistent();
    }

    @Provide
    Arbitrary<History> any() {
        return TestHistories.any();
    }

    @Property
    void shouldTellBuyerAndMarketplaceTheSame(@ForAll("any") History history, @ForAll Random random) {
        for (Outcome.Applied applied : applied(history.asItMayArrive(random))) {
            Optional<FeedRecord> told = FeedRecords.of(applied);
            if (Notifier.decide(applied) instanceof Decision.Tell tell) {
                if (tell.notification() instanceof BuyerNotification.ShipmentConfirmation email) {
                    FeedRecord.ShippingConfirmation feed = (FeedRecord.ShippingConfirmation) told.orElseThrow();
                    assertThat(quantities(email.items())).isEqualTo(feed.items());
                    assertThat(email.parcel()).isEqualTo(feed.parcel());
                    assertThat(email.shippedAt()).isEqualTo(feed.shippedAt());
                } else if (tell.notification() instanceof BuyerNotification.OrderUnavailable email) {
                    assertThat(quantities(email.items())).isEqualTo(quantities(email.refund()));
                    assertSame(email.refund(), told);
                } else if (tell.notification() instanceof BuyerNotification.ReturnConfirmation email) {
                    assertThat(quantities(email.items())).isEqualTo(quantities(email.refund()));
                    assertSame(email.refund(), told);
                } else {
                    assertThat(told).isEmpty();
                }
            }
        }
    }

    @Property
    void shouldAccountForEveryUnitInAShipmentConfirmation(@ForAll("any") History history, @ForAll Random random) {
        for (Outcome.Applied applied : applied(history.asItMayArrive(random))) {
            if (Notifier.decide(applied) instanceof Decision.Tell tell
                    && tell.notification() instanceof BuyerNotification.ShipmentConfirmation email) {
                applied.after().lines().forEach(line -> {
                    int told = quantity(email.items(), line.orderItemId())
                            + quantity(email.shippedBefore(), line.orderItemId())
                            + quantity(email.stillToCome(), line.orderItemId());
                    assertThat(told + line.cancelled()).isEqualTo(line.ordered());
                });
            }
        }
    }

    @Property
    void shouldGiveEachEventTheSameIdsInWhateverOrderItArrives(
            @ForAll("consistent") History history, @ForAll Random random) {
        // When
        Map<String, String> expected = idsByEvent(history.asItHappened());
        Map<String, String> actual = idsByEvent(history.asItMayArrive(random));

        // Then
        assertThat(actual).isEqualTo(expected);
        assertThat(actual.values()).doesNotHaveDuplicates();
    }

    private static void assertSame(Refund told, Optional<FeedRecord> feed) {
        if (told.total().signum() == 0) {
            assertThat(feed).isEmpty();
        } else {
            FeedRecord.OrderAdjustment adjustment = (FeedRecord.OrderAdjustment) feed.orElseThrow();
            assertThat(adjustment.refund()).isEqualTo(told);
            assertThat(adjustment.total()).isPositive().isEqualTo(told.total());
        }
    }

    private static Map<String, String> idsByEvent(List<OrderEvent> events) {
        Map<String, String> ids = new HashMap<>();
        for (Outcome.Applied applied : applied(events)) {
            String eventId = applied.arrival().event().eventId();
            if (Notifier.decide(applied) instanceof Decision.Tell tell) {
                ids.put("email of " + eventId, tell.notification().envelope().messageId());
            }
            // Which of several tiny refunds rounds to nothing depends on which came first: those have no record.
            if (applied.change() instanceof Shipment) {
                FeedRecords.of(applied).ifPresent(record -> ids.put("feed of " + eventId, record.id()));
            }
        }
        return ids;
    }

    private static List<Outcome.Applied> applied(List<OrderEvent> events) {
        Order order = Order.unknown(ORDER_ID);
        List<Outcome.Applied> applied = new ArrayList<>();
        for (OrderEvent event : events) {
            Progress progress = order.receive(arrival(event), NOW);
            for (Outcome outcome : progress.outcomes()) {
                if (outcome instanceof Outcome.Applied each) {
                    applied.add(each);
                }
            }
            order = progress.order();
        }
        return applied;
    }

    private static List<LineQuantity> quantities(List<Item> items) {
        return items.stream()
                .map(item -> new LineQuantity(item.orderItemId(), item.quantity()))
                .toList();
    }

    private static List<LineQuantity> quantities(Refund refund) {
        return refund.lines().stream()
                .map(line -> new LineQuantity(line.orderItemId(), line.quantity()))
                .toList();
    }

    private static int quantity(List<Item> items, String orderItemId) {
        return items.stream()
                .filter(item -> item.orderItemId().equals(orderItemId))
                .mapToInt(Item::quantity)
                .sum();
    }
}
