package io.ordernotifier.demo.oms;

import static io.ordernotifier.event.CancellationReason.CouldNotShip;
import static io.ordernotifier.event.CancellationReason.CustomerCancel;
import static io.ordernotifier.event.CancellationReason.NoInventory;

import io.ordernotifier.event.OrderCancelled;
import io.ordernotifier.event.OrderShipped;
import io.ordernotifier.event.ReturnReceived;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/** What may become of an order, from the everyday to the broken. */
enum Story {
    SHIPPED(8, false, Story::shipped),
    SHIPPED_IN_TWO_PARCELS(4, true, Story::shippedInTwoParcels),
    ONE_LINE_OUT_OF_STOCK(3, true, Story::oneLineOutOfStock),
    COULD_NOT_SHIP(2, false, order -> placed(order).after(20).tell(order.cancelled(CouldNotShip, List.of()))),
    CANCELLED_BY_BUYER(3, false, order -> placed(order).after(2).tell(order.cancelled(CustomerCancel, List.of()))),
    DELAYED(3, false, Story::delayed),
    DELAYED_WITHIN_PROMISE(2, false, Story::delayedWithinPromise),
    RETURNED(3, false, Story::returned),
    RETURNED_WITH_CHARGES(3, true, Story::returnedWithCharges),
    WRITTEN_TO(3, false, order -> shipped(order).after(30).tell(order.written(oneOf(order, Letter.PROPER)))),

    SHIPPED_BEFORE_PLACED(2, false, Story::shippedBeforePlaced),
    RETURNED_BEFORE_SHIPPED(1, false, Story::returnedBeforeShipped),
    NEVER_PLACED(
            1, false, order -> order.after(8).tell(order.cancelled(NoInventory, List.of()), "its order never comes")),

    TOLD_TWICE(3, false, Story::toldTwice),
    SHIPMENT_RETOLD(2, false, Story::shipmentRetold),
    RETOLD_DIFFERENTLY(1, false, Story::retoldDifferently),

    LETTER_ASKS_FOR_REVIEW(2, false, letter(0)),
    LETTER_WITH_COUPON(1, false, letter(1)),
    LETTER_LINKS_TO_SHOP(1, false, letter(2)),
    LETTER_PAYS_FOR_REVIEW(1, false, letter(3)),
    LETTER_WANTS_OTHER_PAYMENT(1, false, letter(4)),
    LETTER_WITHOUT_ORDER_ID(1, false, letter(5)),
    LETTER_WITH_OPT_OUT(1, false, letter(6)),
    DELAY_WITH_COUPON(1, false, Story::delayWithCoupon),

    DINARS(1, false, order -> order.tell(order.orderIn("KWD"), "in Kuwaiti dinars, which have three decimals")),
    TOO_MANY(
            1,
            false,
            order -> placed(order).after(9).tell(order.shipped(Units.tooMany(order.lines())), "one too many")),
    NO_SUCH_LINE(1, false, order -> placed(order).after(9).tell(order.shipped(Units.ofNoLine()), "no such line")),
    CANCELLED_TWICE(1, false, Story::cancelledTwice),
    NO_UNITS(1, false, damaged(Damage.ZERO_QUANTITY, "of no units")),
    GARBAGE(1, false, damaged(Damage.GARBAGE, "not Avro")),
    UNKNOWN_SCHEMA(1, false, damaged(Damage.UNKNOWN_SCHEMA, "unknown schema ID")),
    TRUNCATED(1, false, damaged(Damage.TRUNCATED, "breaks off in the middle")),
    NO_VALUE(1, false, damaged(Damage.NO_VALUE, "without a value")),
    NO_KEY(1, false, order -> placed(order).after(9).tellUnder(null, all(order), "without a key")),
    OTHER_KEY(
            1,
            false,
            order -> placed(order).after(9).tellUnder("000-0000000-0000000", all(order), "another order's key"));

    private final int weight;
    private final boolean large;

    @SuppressWarnings("ImmutableEnumChecker") // all of them are methods of this enum, which keep nothing
    private final Consumer<OrderScript> plot;

    /** A story that comes up that often among the others, once at least. */
    Story(int weight, boolean large, Consumer<OrderScript> plot) {
        this.weight = weight;
        this.large = large;
        this.plot = plot;
    }

    int weight() {
        return weight;
    }

    /** Whether it needs an order of several lines and units. */
    boolean large() {
        return large;
    }

    void tell(OrderScript order) {
        plot.accept(order);
    }

    private static OrderScript placed(OrderScript order) {
        return order.tell(order.order());
    }

    private static OrderShipped all(OrderScript order) {
        return order.shipped(Units.all(order.lines()));
    }

    private static OrderScript shipped(OrderScript order) {
        placed(order).after(18);
        return order.tell(all(order));
    }

    private static void shippedInTwoParcels(OrderScript order) {
        placed(order).after(16);
        order.tell(order.shipped(Units.oneOfEach(order.lines()))).after(24);
        order.tell(order.shipped(Units.allButOneOfEach(order.lines())));
    }

    private static void oneLineOutOfStock(OrderScript order) {
        placed(order).after(12);
        order.tell(order.cancelled(NoInventory, Units.first(order.lines()))).after(8);
        order.tell(order.shipped(Units.allButFirst(order.lines())));
    }

    private static void delayed(OrderScript order) {
        placed(order).after(30);
        order.tell(order.delayed(4, oneOf(order, Letter.EXPLANATIONS))).after(90);
        order.tell(all(order));
    }

    private static void delayedWithinPromise(OrderScript order) {
        placed(order).after(10);
        order.tell(order.delayed(-1, null), "still within the promise").after(30);
        order.tell(all(order));
    }

    private static void returned(OrderScript order) {
        shipped(order).after(140);
        order.tell(order.returned(Units.allBack(order.lines())));
    }

    private static void returnedWithCharges(OrderScript order) {
        shipped(order).after(120);
        BigDecimal restocking = order.basket().price("2.50");
        BigDecimal postage = order.basket().price("1.95");
        order.tell(order.returned(Units.oneBack(order.lines(), restocking, postage)), "less charges");
    }

    private static void shippedBeforePlaced(OrderScript order) {
        order.after(6);
        order.tell(all(order), "before its order").after(5);
        order.tell(order.order(), "after its shipment");
    }

    private static void returnedBeforeShipped(OrderScript order) {
        placed(order).after(20);
        OrderShipped shipment = all(order);
        order.after(100);
        ReturnReceived goods = order.returned(Units.allBack(order.lines()));
        order.tell(goods, "before its shipment").after(4);
        order.tell(shipment, "after its return");
    }

    private static void toldTwice(OrderScript order) {
        placed(order).after(14);
        OrderShipped shipment = all(order);
        order.tell(shipment).after(1).tell(shipment, "told twice");
    }

    private static void shipmentRetold(OrderScript order) {
        placed(order).after(14);
        OrderShipped shipment = all(order);
        order.tell(shipment).after(3);
        order.tell(
                order.shippedAgain(shipment, order.newEventId(), shipment.expectedDeliveryDate()),
                "the same shipment by another event");
    }

    private static void retoldDifferently(OrderScript order) {
        placed(order).after(14);
        OrderShipped shipment = all(order);
        order.tell(shipment).after(3);
        order.tell(order.shippedAgain(shipment, shipment.eventId(), null), "the same event ID with other content");
    }

    private static Consumer<OrderScript> letter(int index) {
        Letter letter = Letter.IMPROPER.get(index);
        return order -> shipped(order).after(40).tell(order.written(letter), letter.about());
    }

    private static void delayWithCoupon(OrderScript order) {
        placed(order).after(30);
        order.tell(order.delayed(5, Letter.IMPROPER_EXPLANATION), "explained with a coupon");
    }

    private static void cancelledTwice(OrderScript order) {
        placed(order).after(4);
        OrderCancelled first = order.cancelled(CustomerCancel, List.of());
        order.tell(first).after(2);
        order.tell(order.cancelled(CustomerCancel, List.of()), "nothing left to cancel");
    }

    private static Consumer<OrderScript> damaged(Damage damage, String remark) {
        return order -> {
            placed(order).after(9);
            order.tellDamaged(all(order), damage, remark).after(6);
            order.tell(all(order));
        };
    }

    private static <T> T oneOf(OrderScript order, List<T> choices) {
        return choices.get(order.random().nextInt(choices.size()));
    }
}
