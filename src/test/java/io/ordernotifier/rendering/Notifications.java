package io.ordernotifier.rendering;

import static io.ordernotifier.TestOrders.ANN;
import static io.ordernotifier.TestOrders.ANNS_HOME;
import static io.ordernotifier.TestOrders.EXPECTED_DELIVERY_DATE;
import static io.ordernotifier.TestOrders.ORDER_ID;
import static io.ordernotifier.TestOrders.SHIPPED_AT;
import static io.ordernotifier.TestOrders.TEAPOT;
import static io.ordernotifier.TestOrders.TRAYS;
import static io.ordernotifier.TestOrders.UPS_PARCEL;
import static io.ordernotifier.TestOrders.usd;

import io.ordernotifier.TestOrders;
import io.ordernotifier.event.Buyer;
import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.event.LineAmounts;
import io.ordernotifier.event.MessagePurpose;
import io.ordernotifier.event.Parcel;
import io.ordernotifier.event.PlacedLine;
import io.ordernotifier.event.PostalAddress;
import io.ordernotifier.notification.BuyerNotification.DelayNotice;
import io.ordernotifier.notification.BuyerNotification.OrderUnavailable;
import io.ordernotifier.notification.BuyerNotification.PersonalMessage;
import io.ordernotifier.notification.BuyerNotification.ShipmentConfirmation;
import io.ordernotifier.notification.Envelope;
import io.ordernotifier.notification.Item;
import io.ordernotifier.order.Refund;
import io.ordernotifier.order.Refund.RefundedLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notifications made directly, for tests that turn on one thing in them. */
final class Notifications {
    static final String AMAZON_CO_JP = "A1VC38T7YXB528";

    private Notifications() {}

    static ShipmentConfirmation shipment(Parcel parcel, List<Item> before, List<Item> stillToCome) {
        return new ShipmentConfirmation(
                envelope(ANN),
                ANNS_HOME,
                parcel,
                SHIPPED_AT,
                parcel.trackingNumber() == null ? null : EXPECTED_DELIVERY_DATE,
                List.of(item(TEAPOT, 1), item(TRAYS, 1)),
                before,
                stillToCome);
    }

    /** @param buyer the buyer's name */
    static ShipmentConfirmation shipment(String buyer, PostalAddress shipTo, Parcel parcel) {
        return new ShipmentConfirmation(
                envelope(new Buyer(buyer, ANN.email(), ANN.locale())),
                shipTo,
                parcel,
                SHIPPED_AT,
                EXPECTED_DELIVERY_DATE,
                List.of(item(TEAPOT, 1)),
                List.of(),
                List.of());
    }

    static OrderUnavailable unavailable(CancellationReason reason, List<Item> items, String amount) {
        return new OrderUnavailable(envelope(ANN), reason, items, refund("USD", amount, "0.00"), List.of());
    }

    static DelayNotice delay(String title) {
        return new DelayNotice(envelope(ANN), List.of(item(title, 2)), null, null, null, EXPECTED_DELIVERY_DATE, null);
    }

    static DelayNotice delay(LocalDate oldShip, LocalDate oldDelivery, LocalDate newShip, LocalDate newDelivery) {
        return new DelayNotice(
                envelope(ANN), List.of(item(TEAPOT, 1)), oldShip, oldDelivery, newShip, newDelivery, null);
    }

    static PersonalMessage message(String subject, String text, @Nullable String html) {
        return message(ANNS_HOME, subject, text, html);
    }

    static PersonalMessage message(PostalAddress shipTo, String subject, String text) {
        return message(shipTo, subject, text, null);
    }

    private static PersonalMessage message(PostalAddress shipTo, String subject, String text, @Nullable String html) {
        return new PersonalMessage(
                envelope(ANN),
                MessagePurpose.CustomerServiceReply,
                subject,
                text,
                html,
                shipTo,
                List.of(UPS_PARCEL),
                List.of(item(TEAPOT, 1)));
    }

    static Envelope envelope(Buyer buyer) {
        return envelope(buyer, TestOrders.AMAZON_COM);
    }

    static Envelope envelope(Buyer buyer, String marketplaceId) {
        return new Envelope("message-1", ORDER_ID, marketplaceId, buyer, SHIPPED_AT, "event-1");
    }

    static Item item(PlacedLine line, int quantity) {
        return new Item(line.orderItemId(), line.title(), quantity);
    }

    static Item item(String title, int quantity) {
        return new Item("40525611209999", title, quantity);
    }

    /** Of one line. */
    static Refund refund(String currency, String itemPrice, String restockingFee) {
        return new Refund(
                currency,
                List.of(new RefundedLine(
                        TEAPOT.orderItemId(), 1, prices(itemPrice), usd(restockingFee), BigDecimal.ZERO)));
    }

    private static LineAmounts prices(String itemPrice) {
        BigDecimal zero = BigDecimal.ZERO;
        return new LineAmounts(usd(itemPrice), zero, zero, zero, zero, zero, zero, zero);
    }
}
