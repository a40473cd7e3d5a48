package io.ordernotifier.demo.oms;

import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.PlacedLine;
import io.ordernotifier.event.ReturnedLine;
import java.math.BigDecimal;
import java.util.List;

/** Which units of an order an event speaks of. */
final class Units {
    private Units() {}

    static List<LineQuantity> all(List<PlacedLine> lines) {
        return lines.stream().map(line -> of(line, line.quantity())).toList();
    }

    /** One unit of each line. */
    static List<LineQuantity> oneOfEach(List<PlacedLine> lines) {
        return lines.stream().map(line -> of(line, 1)).toList();
    }

    /** What {@link #oneOfEach} leaves; every line must have two units or more. */
    static List<LineQuantity> allButOneOfEach(List<PlacedLine> lines) {
        return lines.stream().map(line -> of(line, line.quantity() - 1)).toList();
    }

    static List<LineQuantity> first(List<PlacedLine> lines) {
        return all(lines.subList(0, 1));
    }

    static List<LineQuantity> allButFirst(List<PlacedLine> lines) {
        return all(lines.subList(1, lines.size()));
    }

    static List<LineQuantity> tooMany(List<PlacedLine> lines) {
        return List.of(of(lines.get(0), lines.get(0).quantity() + 1));
    }

    static List<LineQuantity> ofNoLine() {
        return List.of(new LineQuantity("00000000000000", 1));
    }

    /** Everything comes back without charges, and the shipping is refunded too. */
    static List<ReturnedLine> allBack(List<PlacedLine> lines) {
        return lines.stream()
                .map(line ->
                        new ReturnedLine(line.orderItemId(), line.quantity(), BigDecimal.ZERO, BigDecimal.ZERO, true))
                .toList();
    }

    /** One unit of the first line comes back. */
    static List<ReturnedLine> oneBack(List<PlacedLine> lines, BigDecimal restockingFee, BigDecimal returnShippingFee) {
        return List.of(new ReturnedLine(lines.get(0).orderItemId(), 1, restockingFee, returnShippingFee, false));
    }

    private static LineQuantity of(PlacedLine line, int quantity) {
        return new LineQuantity(line.orderItemId(), quantity);
    }
}
