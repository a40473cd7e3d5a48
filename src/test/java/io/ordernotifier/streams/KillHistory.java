package io.ordernotifier.streams;

import io.ordernotifier.bench.Workload;
import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.event.OrderCancelled;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.OrderShipped;
import io.ordernotifier.event.ReturnReceived;
import io.ordernotifier.event.ReturnedLine;
import io.ordernotifier.notification.StableId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What happens to many orders, and what must come of it. Of six orders, one is out of stock, one is cancelled by its
 * buyer, one is shipped and comes back, the others are shipped. An order's events stand well apart, so that the processor
 * is killed between them.
 *
 * @param shipments how many of the events are shipments
 */
record KillHistory(List<OrderEvent> events, List<String> emailIds, List<String> feedRecordIds, int shipments) {
    private static final int APART = 40;

    /** At least so many events. */
    static KillHistory of(int events) {
        Making making = new Making();
        for (int number = 0; making.placements.size() < events; number++) {
            making.addOrder(number);
        }
        return making.history();
    }

    /** An event and where it stands in the whole. */
    private record Placement(int position, OrderEvent event) {}

    private static final class Making {
        private final Workload workload = new Workload(7);
        private final List<Placement> placements = new ArrayList<>();
        private final List<String> emailIds = new ArrayList<>();
        private final List<String> feedRecordIds = new ArrayList<>();
        private int shipments;

        void addOrder(int number) {
            OrderPlaced order = workload.placed(number);
            placements.add(new Placement(number, order));
            switch (number % 6) {
                case 1 -> cancel(number, order, CancellationReason.NoInventory);
                case 2 -> cancel(number, order, CancellationReason.CustomerCancel);
                case 3 -> shipAndReturn(number, order);
                default -> ship(number, order);
            }
        }

        private OrderShipped ship(int number, OrderPlaced order) {
            OrderShipped shipped = workload.shipped(order);
            placements.add(new Placement(number + APART, shipped));
            emailIds.add(StableId.of("ShipmentConfirmation", order.orderId(), shipped.shipmentId()));
            feedRecordIds.add(StableId.of("ShippingConfirmation", order.orderId(), shipped.shipmentId()));
            shipments++;
            return shipped;
        }

        private void shipAndReturn(int number, OrderPlaced order) {
            OrderShipped shipped = ship(number, order);
            ReturnReceived returned = new ReturnReceived(
                    "returned-" + number,
                    order.orderId(),
                    "R-" + number,
                    shipped.shippedAt().plus(Duration.ofDays(9)),
                    shipped.shippedAt().plus(Duration.ofDays(10)),
                    shipped.lines().stream()
                            .map(line -> new ReturnedLine(
                                    line.orderItemId(), line.quantity(), BigDecimal.ZERO, BigDecimal.ZERO, false))
                            .toList());
            placements.add(new Placement(number + 2 * APART, returned));
            emailIds.add(StableId.of("ReturnConfirmation", order.orderId(), returned.returnId()));
            feedRecordIds.add(StableId.of("OrderAdjustment/Return", order.orderId(), returned.returnId()));
        }

        private void cancel(int number, OrderPlaced order, CancellationReason reason) {
            OrderCancelled cancelled = new OrderCancelled(
                    "cancelled-" + number,
                    order.orderId(),
                    order.purchasedAt().plus(Duration.ofHours(5)),
                    reason,
                    List.of());
            placements.add(new Placement(number + APART, cancelled));
            if (reason != CancellationReason.CustomerCancel) {
                emailIds.add(StableId.of("OrderUnavailable", order.orderId(), cancelled.eventId()));
            }
            feedRecordIds.add(StableId.of("OrderAdjustment/Cancellation", order.orderId(), cancelled.eventId()));
        }

        KillHistory history() {
            List<OrderEvent> events = placements.stream()
                    .sorted(Comparator.comparingInt(Placement::position))
                    .map(Placement::event)
                    .toList();
            return new KillHistory(events, emailIds, feedRecordIds, shipments);
        }
    }
}
