package io.ordernotifier.streams;

import static io.ordernotifier.TestOrders.TEAPOT;
import static io.ordernotifier.TestOrders.units;

import io.ordernotifier.TestOrders;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.OrderShipped;
import java.util.List;

/** Orders like Ann's, one for each number. */
final class ManyOrders {
    private ManyOrders() {}

    static String id(int number) {
        return "111-0000000-%07d".formatted(number);
    }

    static OrderPlaced placed(int number) {
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

    static OrderShipped shipped(int number) {
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
