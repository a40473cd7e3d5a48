package io.ordernotifier.notification;

import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.order.Order;
import io.ordernotifier.order.OrderLine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The names under which a buyer knows the lines of his order. */
final class Titles {
    private final Map<String, String> byOrderItemId;

    Titles(Order order) {
        byOrderItemId = order.lines().stream()
                .collect(Collectors.toMap(
                        OrderLine::orderItemId, line -> line.placed().title()));
    }

    List<Item> items(List<LineQuantity> quantities) {
        return quantities.stream()
                .map(each -> new Item(each.orderItemId(), title(each.orderItemId()), each.quantity()))
                .toList();
    }

    private String title(String orderItemId) {
        return Objects.requireNonNull(byOrderItemId.get(orderItemId), "an applied event names lines of the order only");
    }
}
