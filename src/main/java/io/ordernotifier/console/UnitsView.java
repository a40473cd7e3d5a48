package io.ordernotifier.console;

import io.ordernotifier.event.LineQuantity;
import java.util.List;

/** Units of a line. */
record UnitsView(String orderItemId, int quantity) {
    static List<UnitsView> of(List<LineQuantity> lines) {
        return lines.stream()
                .map(line -> new UnitsView(line.orderItemId(), line.quantity()))
                .toList();
    }
}
