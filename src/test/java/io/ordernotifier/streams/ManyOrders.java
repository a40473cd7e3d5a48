package io.ordernotifier.streams;

import static io.ordernotifier.TestOrders.TEAPOT;
import static io.ordernotifier.TestOrders.units;

import io.ordernotifier.TestOrders;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.OrderShipped;
import java.util.List;

/** Orders like Ann's, one for each number. */
public final class ManyOrders {
    /** How their order IDs begin. */
    static final String IDS = "111-0000000-";

    private ManyOrders() {}

    public static String id(int number) {
        return IDS + "%07d".formatted(number);
    }

    public static OrderPlaced placed(int number) {
        OrderPlaced anns = TestOrders.anOrder();
        return new OrderPlaced(
                "placed-" + number,
                id(number),
                anns.marketplaceId(),
                anns.purchasedAt(),
                anns.buyer(),
                anns.shipTo(),
                anns.currency(),
                anns.lines(),
                anns.latestShipDate(),
                anns.latestDeliveryDate());
    }

    public static OrderShipped shipped(int number) {
        OrderShipped anns = TestOrders.aShipment("S-" + number, units(TEAPOT, 1));
        return new OrderShipped(
                anns.eventId(),
                id(number),
                anns.shipmentId(),
                anns.shippedAt(),
                anns.parcel(),
                anns.expectedDeliveryDate(),
                List.copyOf(anns.lines()));
    }
}
