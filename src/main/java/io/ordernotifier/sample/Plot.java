package io.ordernotifier.sample;

import static io.ordernotifier.sample.Goods.all;
import static io.ordernotifier.sample.Goods.one;
import static io.ordernotifier.sample.Goods.units;

import io.ordernotifier.event.Buyer;
import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.OrderCancelled;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.OrderShipped;
import io.ordernotifier.event.Parcel;
import io.ordernotifier.event.PlacedLine;
import io.ordernotifier.event.PostalAddress;
import io.ordernotifier.event.ReturnReceived;
import io.ordernotifier.event.ReturnedLine;
import io.ordernotifier.event.ShipmentDelayed;
import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.sample.Sample.Variety;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens in the samples of one cast. */
final class Plot {
    private static final String ORDER_ID = "111-4217883-0912345";
    private static final Instant PLACED_AT = Instant.parse("2025-03-03T10:15:00Z");
    private static final Instant THEN = Instant.parse("2025-03-04T16:30:00Z");
    private static final Instant RETURNED_AT = Instant.parse("2025-03-14T11:00:00Z");
    private static final Instant REFUNDED_AT = Instant.parse("2025-03-15T12:00:00Z");
    private static final LocalDate PROMISED_SHIPPING = LocalDate.parse("2025-03-05");
    private static final LocalDate PROMISED_DELIVERY = LocalDate.parse("2025-03-10");
    private static final LocalDate EXPECTED_DELIVERY = LocalDate.parse("2025-03-08");
    private static final LocalDate LATER_SHIPPING = LocalDate.parse("2025-03-12");
    private static final LocalDate LATER_DELIVERY = LocalDate.parse("2025-03-17");

    private final Cast cast;
    private final Goods goods;
    private final Goods nasty;
    private final List<PlacedLine> nastyLines;

    Plot(Cast cast) {
        this.cast = cast;
        this.goods = new Goods(cast, cast.currency());
        this.nasty = new Goods(cast, cast.currency().equals("JPY") ? "KRW" : "JPY");
        this.nastyLines = nasty.nasty();
    }

    /** The last of them calls for an email of that kind. */
    List<OrderEvent> events(EmailKind kind, Variety variety) {
        return switch (kind) {
            case ShipmentConfirmation -> shipment(variety);
            case OrderUnavailable -> unavailable(variety);
            case DelayNotice -> delay(variety);
            case ReturnConfirmation -> returned(variety);
            case CompleteOrder, CustomerServiceReply ->
                throw new IllegalArgumentException(
                        kind + " is written by a person: there are samples of " + EmailKind.FROM_TEMPLATES);
        };
    }

    private List<OrderEvent> shipment(Variety variety) {
        return switch (variety) {
            case PLAIN ->
                List.of(
                        placed(goods.teapot(), goods.trays()),
                        shipped(
                                "S-1",
                                cast.parcel(),
                                EXPECTED_DELIVERY,
                                units(goods.teapot(), 1),
                                units(goods.trays(), 2)));
            case PARTIAL ->
                List.of(
                        placedWithoutPromise(goods.teapot(), goods.mugs(), goods.trays()),
                        shipped("S-1", cast.parcel(), EXPECTED_DELIVERY, units(goods.mugs(), 1)),
                        shipped(
                                "S-2",
                                new Parcel("Other", cast.localCarrier(), null, null),
                                null,
                                units(goods.teapot(), 1),
                                units(goods.trays(), 1)));
            case NASTY ->
                List.of(
                        placedNasty(nastyLines),
                        shipped("S-1", cast.parcel(), null, one(nastyLines.subList(0, 5))),
                        shipped(
                                "S-2",
                                new Parcel(
                                        "javascript:alert(1)", "Speedy & Söhne <GmbH>", "Über\nnacht", "123456&evil=1"),
                                null,
                                one(nastyLines)));
        };
    }

    private List<OrderEvent> unavailable(Variety variety) {
        return switch (variety) {
            case PLAIN -> List.of(placed(goods.teapot()), cancelled(CancellationReason.NoInventory));
            case PARTIAL ->
                List.of(
                        placed(goods.teapot(), goods.mugs(), goods.trays()),
                        shipped("S-1", cast.parcel(), EXPECTED_DELIVERY, units(goods.mugs(), 1)),
                        cancelled(CancellationReason.CouldNotShip, units(goods.mugs(), 1), units(goods.trays(), 2)));
            case NASTY ->
                List.of(
                        placedNasty(Goods.free(nastyLines)),
                        cancelled(CancellationReason.NoInventory, all(nastyLines.subList(0, 11))));
        };
    }

    private List<OrderEvent> delay(Variety variety) {
        return switch (variety) {
            case PLAIN -> List.of(placed(goods.teapot()), delayed(LATER_SHIPPING, LATER_DELIVERY, cast.explanation()));
            case PARTIAL ->
                List.of(
                        placedWithoutPromise(goods.teapot(), goods.mugs(), goods.trays()),
                        shipped("S-1", cast.parcel(), EXPECTED_DELIVERY, units(goods.mugs(), 1)),
                        delayed(LATER_SHIPPING, null, null, units(goods.mugs(), 2), units(goods.trays(), 1)));
            case NASTY ->
                List.of(
                        placedNasty(nastyLines),
                        delayed(
                                null,
                                LocalDate.parse("2025-12-31"),
                                cast.explanation() + "\r\n\r\n\r\n\r\n<b>${second}</b>\u2028" + cast.nastyWords()
                                        + "\u0000 " + (cast.teapot() + " ").repeat(20)));
        };
    }

    private List<OrderEvent> returned(Variety variety) {
        return switch (variety) {
            case PLAIN ->
                List.of(
                        placed(goods.teapot()),
                        shipped("S-1", cast.parcel(), EXPECTED_DELIVERY, units(goods.teapot(), 1)),
                        returned(back(goods.teapot(), 1, 0, 0, false)));
            case PARTIAL ->
                List.of(
                        placed(goods.teapot(), goods.mugs(), goods.trays()),
                        shipped(
                                "S-1",
                                cast.parcel(),
                                EXPECTED_DELIVERY,
                                all(List.of(goods.teapot(), goods.mugs(), goods.trays()))),
                        returned(back(goods.mugs(), 2, 200, 495, true), back(goods.trays(), 1, 125, 0, false)));
            case NASTY ->
                List.of(
                        placedNasty(nastyLines),
                        shipped("S-1", cast.parcel(), EXPECTED_DELIVERY, all(nastyLines)),
                        returned(nastyLines.stream()
                                .map(line -> back(line, line.quantity(), 100, 0, true))
                                .toArray(ReturnedLine[]::new)));
        };
    }

    private OrderPlaced placed(PlacedLine... lines) {
        return placed(PROMISED_SHIPPING, PROMISED_DELIVERY, lines);
    }

    private OrderPlaced placedWithoutPromise(PlacedLine... lines) {
        return placed(null, null, lines);
    }

    private OrderPlaced placed(
            @Nullable LocalDate latestShipping, @Nullable LocalDate latestDelivery, PlacedLine... lines) {
        return new OrderPlaced(
                "placed-1",
                ORDER_ID,
                cast.marketplaceId(),
                PLACED_AT,
                cast.buyer(),
                cast.home(),
                cast.currency(),
                List.of(lines),
                latestShipping,
                latestDelivery);
    }

    private OrderPlaced placedNasty(List<PlacedLine> lines) {
        PostalAddress address = new PostalAddress(
                "<img src=x onerror=alert(1)>",
                "Suite \"9\" & <i>Co</i>",
                "</td></tr></table>",
                "\u2067ציון 4\u2069\tBuilding 2",
                "東京都",
                "${.data_model}",
                "100-0001",
                "JP");
        String name = cast.buyer().name() + "\r\nBcc: all@evil.example <script>\u202E${buyer}";
        return new OrderPlaced(
                "placed-1",
                ORDER_ID,
                "UNHEARD-OF",
                PLACED_AT,
                new Buyer(name, cast.buyer().email(), cast.nastyLocale()),
                address,
                nasty.currency(),
                lines,
                null,
                PROMISED_DELIVERY);
    }

    private static OrderShipped shipped(
            String shipmentId, Parcel parcel, @Nullable LocalDate expected, LineQuantity... lines) {
        return new OrderShipped("shipped-" + shipmentId, ORDER_ID, shipmentId, THEN, parcel, expected, List.of(lines));
    }

    private static OrderCancelled cancelled(CancellationReason reason, LineQuantity... lines) {
        return new OrderCancelled("cancelled-1", ORDER_ID, THEN, reason, List.of(lines));
    }

    private static ShipmentDelayed delayed(
            @Nullable LocalDate shipping,
            @Nullable LocalDate delivery,
            @Nullable String explanation,
            LineQuantity... lines) {
        return new ShipmentDelayed("delayed-1", ORDER_ID, THEN, shipping, delivery, explanation, List.of(lines));
    }

    private static ReturnReceived returned(ReturnedLine... lines) {
        return new ReturnReceived("returned-R-1", ORDER_ID, "R-1", RETURNED_AT, REFUNDED_AT, List.of(lines));
    }

    private ReturnedLine back(
            PlacedLine line, int quantity, int restockingFee, int returnShippingFee, boolean refundShipping) {
        return new ReturnedLine(
                line.orderItemId(),
                quantity,
                goods.money(restockingFee),
                goods.money(returnShippingFee),
                refundShipping);
    }
}
