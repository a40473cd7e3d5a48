package io.ordernotifier.rendering;

import static io.ordernotifier.TestOrders.ANN;
import static io.ordernotifier.TestOrders.ANNS_HOME;
import static io.ordernotifier.TestOrders.EXPECTED_DELIVERY_DATE;
import static io.ordernotifier.TestOrders.MUGS;
import static io.ordernotifier.TestOrders.ORDER_ID;
import static io.ordernotifier.TestOrders.PROMISED_DELIVERY_DATE;
import static io.ordernotifier.TestOrders.PROMISED_SHIP_DATE;
import static io.ordernotifier.TestOrders.REFUNDED_AT;
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
import io.ordernotifier.notification.BuyerNotification;
import io.ordernotifier.notification.BuyerNotification.DelayNotice;
import io.ordernotifier.notification.BuyerNotification.OrderUnavailable;
import io.ordernotifier.notification.BuyerNotification.PersonalMessage;
import io.ordernotifier.notification.BuyerNotification.ReturnConfirmation;
import io.ordernotifier.notification.BuyerNotification.ShipmentConfirmation;
import io.ordernotifier.notification.Envelope;
import io.ordernotifier.notification.Item;
import io.ordernotifier.order.Refund;
import io.ordernotifier.order.Refund.RefundedLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The notifications whose emails are recorded: of each kind a plain one, a partial one, and one with everything nasty. */
final class Notifications {
    static final String AMAZON_CO_JP = "A1VC38T7YXB528";

    static final String NASTY_TITLE =
            "\u202E<b>Täglich</b> \"${7*7}\" & <#assign x=1> 'Größe'\r\nBcc: x@evil.example\u2028#{1} "
                    + "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 شاي أخضر 急須「南部鉄器」";

    static final Buyer NASTY_BUYER =
            new Buyer("Ann\r\nBcc: all@evil.example <script>\u202E${buyer}", "ann.lee@buyers.example", "xx-invalid");

    private Notifications() {}

    /** By name: kind/sample. */
    static Map<String, BuyerNotification> all() {
        Map<String, BuyerNotification> samples = new LinkedHashMap<>();
        samples.put("shipment-confirmation/plain", shipment(UPS_PARCEL, List.of(), List.of()));
        samples.put(
                "shipment-confirmation/partial",
                shipment(
                        new Parcel("Other", "Harbour Couriers", null, null),
                        List.of(item(MUGS, 1)),
                        List.of(item(MUGS, 2), item(TRAYS, 1))));
        samples.put("shipment-confirmation/nasty", nastyShipment());
        samples.put(
                "order-unavailable/plain",
                unavailable(CancellationReason.NoInventory, List.of(item(TEAPOT, 1)), "49.68"));
        samples.put("order-unavailable/partial", partlyUnavailable());
        samples.put("order-unavailable/nasty", nastyUnavailable());
        samples.put("delay-notice/plain", delay());
        samples.put("delay-notice/partial", shippingDelay());
        samples.put("delay-notice/nasty", nastyDelay());
        samples.put("return-confirmation/plain", plainReturn());
        samples.put("return-confirmation/partial", partialReturn());
        samples.put("return-confirmation/nasty", nastyReturn());
        return samples;
    }

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

    private static ShipmentConfirmation nastyShipment() {
        return new ShipmentConfirmation(
                envelope(NASTY_BUYER, AMAZON_CO_JP),
                new PostalAddress(
                        "<img src=x onerror=alert(1)>",
                        "Suite \"9\" & <i>Co</i>",
                        "</td></tr></table>",
                        "\u2067ציון 4\u2069\tBuilding 2",
                        "東京都",
                        "${.data_model}",
                        "100-0001",
                        "JP"),
                new Parcel("javascript:alert(1)", "Speedy & Söhne <GmbH>", "Über\nnacht", "123456&evil=1"),
                SHIPPED_AT,
                null,
                List.of(item(NASTY_TITLE, 2), item("X".repeat(500), 999), item("long words ".repeat(45), 1)),
                List.of(item("<!-- " + NASTY_TITLE, 1)),
                List.of(item("quantity: 12", 3), item("  ", 1)));
    }

    static OrderUnavailable unavailable(CancellationReason reason, List<Item> items, String amount) {
        return new OrderUnavailable(envelope(ANN), reason, items, refund("USD", amount, "0.00"), List.of());
    }

    private static OrderUnavailable partlyUnavailable() {
        return new OrderUnavailable(
                envelope(ANN),
                CancellationReason.CouldNotShip,
                List.of(item(MUGS, 1), item(TRAYS, 2)),
                refund("USD", "0.00", "0.00"),
                List.of(item(TEAPOT, 1), item(MUGS, 2)));
    }

    private static OrderUnavailable nastyUnavailable() {
        return new OrderUnavailable(
                envelope(NASTY_BUYER, AMAZON_CO_JP),
                CancellationReason.NoInventory,
                List.of(item(NASTY_TITLE, 1), item("50 %", 50)),
                refund("JPY", "1234567", "0"),
                List.of(item("Reason: none", 1)));
    }

    private static DelayNotice delay() {
        return new DelayNotice(
                envelope(ANN),
                List.of(item(TEAPOT, 1)),
                PROMISED_SHIP_DATE,
                PROMISED_DELIVERY_DATE,
                LocalDate.parse("2025-03-12"),
                LocalDate.parse("2025-03-17"),
                "The kiln needed repair.");
    }

    private static DelayNotice shippingDelay() {
        return new DelayNotice(
                envelope(ANN),
                List.of(item(MUGS, 2), item(TRAYS, 1)),
                null,
                null,
                LocalDate.parse("2025-03-12"),
                null,
                null);
    }

    private static DelayNotice nastyDelay() {
        return new DelayNotice(
                envelope(NASTY_BUYER),
                List.of(item(NASTY_TITLE, 7)),
                null,
                PROMISED_DELIVERY_DATE,
                null,
                LocalDate.parse("2025-12-31"),
                "First line.\r\n\r\n\r\n\r\n<b>${second}</b> line\u2028third line\u0000 " + "and so on ".repeat(20));
    }

    private static ReturnConfirmation plainReturn() {
        return new ReturnConfirmation(
                envelope(ANN), List.of(item(TEAPOT, 1)), refund("USD", "43.20", "0.00"), REFUNDED_AT);
    }

    private static ReturnConfirmation partialReturn() {
        LineAmounts amounts = new LineAmounts(
                usd("20.00"),
                usd("1.59"),
                usd("3.33"),
                usd("0.27"),
                usd("2.67"),
                usd("0.21"),
                usd("1.33"),
                usd("0.67"));
        Refund refund = new Refund(
                "USD",
                List.of(
                        new RefundedLine(MUGS.orderItemId(), 2, amounts, usd("2.00"), usd("4.95")),
                        new RefundedLine(TRAYS.orderItemId(), 1, prices("12.51"), usd("1.25"), usd("0.00"))));
        return new ReturnConfirmation(envelope(ANN), List.of(item(MUGS, 2), item(TRAYS, 1)), refund, REFUNDED_AT);
    }

    private static ReturnConfirmation nastyReturn() {
        return new ReturnConfirmation(
                envelope(NASTY_BUYER, AMAZON_CO_JP),
                List.of(item(NASTY_TITLE, 1), item("Amount refunded: $1,000,000.00", 3)),
                refund("JPY", "9800", "1"),
                REFUNDED_AT);
    }

    static PersonalMessage message(String subject, String text, @Nullable String html) {
        return new PersonalMessage(
                envelope(ANN),
                MessagePurpose.CustomerServiceReply,
                subject,
                text,
                html,
                ANNS_HOME,
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
