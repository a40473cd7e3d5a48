package io.ordernotifier.order;

import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.RejectCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order's lines while an event is applied to them. */
final class Lines {
    private final List<OrderLine> lines;
    private final Map<String, Integer> positions;

    Lines(Order order) {
        lines = new ArrayList<>(order.lines());
        positions = new HashMap<>(2 * lines.size());
        for (int i = 0; i < lines.size(); i++) {
            positions.put(lines.get(i).orderItemId(), i);
        }
    }

    List<OrderLine> all() {
        return lines;
    }

    /** Every unit that is neither shipped nor cancelled. */
    List<LineQuantity> open() {
        return lines.stream()
                .filter(line -> line.open() > 0)
                .map(line -> new LineQuantity(line.orderItemId(), line.open()))
                .toList();
    }

    /** Why these units cannot be shipped, cancelled or delayed; absent if they are all open. */
    Step.@Nullable Impossible refusal(List<LineQuantity> wanted, String verb) {
        for (LineQuantity each : wanted) {
            if (!contains(each.orderItemId())) {
                return unknownLine(each.orderItemId());
            }
            OrderLine line = get(each.orderItemId());
            if (each.quantity() > line.open()) {
                return new Step.Impossible(
                        RejectCode.QUANTITY_EXCEEDED,
                        "lines[" + each.orderItemId() + "].quantity is " + each.quantity() + ": must be at most the "
                                + line.open() + " left to " + verb + " (ordered " + line.ordered() + ", shipped "
                                + line.shipped() + ", cancelled " + line.cancelled() + ")");
            }
        }
        return null;
    }

    static Step.Impossible unknownLine(String orderItemId) {
        return new Step.Impossible(
                RejectCode.UNKNOWN_LINE,
                "lines names orderItemId " + orderItemId + ", which the order does not have: must be one of its lines");
    }

    boolean contains(String orderItemId) {
        return positions.containsKey(orderItemId);
    }

    OrderLine get(String orderItemId) {
        return lines.get(position(orderItemId));
    }

    void put(OrderLine line) {
        lines.set(position(line.orderItemId()), line);
    }

    private int position(String orderItemId) {
        Integer position = positions.get(orderItemId);
        if (position == null) {
            throw new IllegalArgumentException("no line " + orderItemId + ": must be checked before");
        }
        return position;
    }
}
