package io.ordernotifier.order;

import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.OrderPlaced;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The dates a buyer goes by: those of the last delay he was told of, else the order's promise. A delay within the
 * promise is not told, so it does not count; nor does a delay of other lines.
 */
record DatesTold(Order order, List<LineQuantity> about) {

    @Nullable
    LocalDate shipDate() {
        return last(Delay::newShipDate, OrderPlaced::latestShipDate);
    }

    @Nullable
    LocalDate deliveryDate() {
        return last(Delay::newDeliveryDate, OrderPlaced::latestDeliveryDate);
    }

    private @Nullable LocalDate last(
            Function<Delay, @Nullable LocalDate> announced, Function<OrderPlaced, @Nullable LocalDate> promised) {
        List<Delay> delays = order.delays();
        if (!delays.isEmpty()) {
            Set<String> ids = about.stream().map(LineQuantity::orderItemId).collect(Collectors.toSet());
            for (int i = delays.size() - 1; i >= 0; i--) {
                Delay delay = delays.get(i);
                LocalDate date = announced.apply(delay);
                if (date != null && delay.beyondPromise() && concerns(delay, ids)) {
                    return date;
                }
            }
        }
        return promised.apply(order.placement());
    }

    private static boolean concerns(Delay delay, Set<String> ids) {
        return delay.lines().stream().anyMatch(line -> ids.contains(line.orderItemId()));
    }
}
