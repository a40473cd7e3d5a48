package io.ordernotifier;

import io.ordernotifier.event.Arrival;
import io.ordernotifier.event.Buyer;
import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.event.EventKind;
import io.ordernotifier.event.LineAmounts;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.MessageDrafted;
import io.ordernotifier.event.MessagePurpose;
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
import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.order.Order;
import io.ordernotifier.order.Outcome;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cast of all tests: Ann, her order of a teapot, three mugs and two trays, and what can happen to it. A test says
 * only what it turns on:
 *
 * <pre>{@code
 * Order order = orderAfter(anOrder(), aShipment("S-1", units(MUGS, 2)));
 * Outcome.Applied applied = applied(order, aCancellation("E-7", NoInventory, units(MUGS, 1)));
 * }</pre>
 */
public final class TestOrders {
    public static final String ORDER_ID = "111-4217883-0912345";
    public static final String AMAZON_COM = "ATVPDKIKX0DER";

    public static final Instant PLACED_AT = Instant.parse("2025-03-03T10:15:00Z");
    public static final Instant SHIPPED_AT = Instant.parse("2025-03-04T16:30:00Z");
    public static final Instant CANCELLED_AT = Instant.parse("2025-03-04T09:00:00Z");
    public static final Instant DELAYED_AT = Instant.parse("2025-03-05T08:00:00Z");
    public static final Instant RETURNED_AT = Instant.parse("2025-03-14T11:00:00Z");
    public static final Instant REFUNDED_AT = Instant.parse("2025-03-15T12:00:00Z");
    public static final Instant WRITTEN_AT = Instant.parse("2025-03-06T13:45:00Z");

    /** Until when the order was to be shipped. */
    public static final LocalDate PROMISED_SHIP_DATE = LocalDate.parse("2025-03-05");

    /** Until when the order was to be delivered. */
    public static final LocalDate PROMISED_DELIVERY_DATE = LocalDate.parse("2025-03-10");

    /** The delivery date a shipment of these tests announces. */
    public static final LocalDate EXPECTED_DELIVERY_DATE = LocalDate.parse("2025-03-08");

    /** A moment of the processor's clock, for {@link Order#receive}. */
    public static final Instant NOW = Instant.parse("2025-03-20T00:00:00Z");

    public static final Buyer ANN = new Buyer("Ann Lee", "ann.lee@buyers.example", "en-US");
    public static final PostalAddress ANNS_HOME =
            new PostalAddress("Ann Lee", "12 Harbour Street", "Apartment 4", null, "Portland", "ME", "04101", "US");

    /** One teapot for 40.00, with tax and shipping. */
    public static final PlacedLine TEAPOT = new PlacedLine(
            "40525611209871",
            "TEA-01",
            "Cast iron teapot",
            1,
            new LineAmounts(
                    usd("40.00"),
                    usd("3.20"),
                    usd("6.00"),
                    usd("0.48"),
                    usd("0.00"),
                    usd("0.00"),
                    usd("0.00"),
                    usd("0.00")));

    /** Three mugs with every amount other than zero, none of which three divides but the price. */
    public static final PlacedLine MUGS = new PlacedLine(
            "40525611209872",
            "MUG-03",
            "Blue mug",
            3,
            new LineAmounts(
                    usd("30.00"),
                    usd("2.38"),
                    usd("5.00"),
                    usd("0.40"),
                    usd("4.00"),
                    usd("0.31"),
                    usd("2.00"),
                    usd("1.00")));

    /** Two trays that are shipped free. */
    public static final PlacedLine TRAYS = new PlacedLine(
            "40525611209873",
            "TRY-02",
            "Oak tray",
            2,
            new LineAmounts(
                    usd("25.01"),
                    usd("2.00"),
                    usd("0.00"),
                    usd("0.00"),
                    usd("0.00"),
                    usd("0.00"),
                    usd("0.00"),
                    usd("0.00")));

    /** A parcel with a tracking number that passes its carrier's check digit. */
    public static final Parcel UPS_PARCEL = new Parcel("UPS", null, "UPS Ground", "1Z999AA10123456784");

    private TestOrders() {}

    /** Ann's order, in US dollars. */
    public static OrderPlaced anOrder() {
        return anOrder("USD", TEAPOT, MUGS, TRAYS);
    }

    /** Ann's order of other lines or in another currency. */
    public static OrderPlaced anOrder(String currency, PlacedLine... lines) {
        return anOrder(ANN, AMAZON_COM, currency, lines);
    }

    /** The order of another buyer, elsewhere. */
    public static OrderPlaced anOrder(Buyer buyer, String marketplaceId, String currency, PlacedLine... lines) {
        return new OrderPlaced(
                "placed-1",
                ORDER_ID,
                marketplaceId,
                PLACED_AT,
                buyer,
                ANNS_HOME,
                currency,
                List.of(lines),
                PROMISED_SHIP_DATE,
                PROMISED_DELIVERY_DATE);
    }

    /** Lines leave in a {@link #UPS_PARCEL}, expected on {@link #EXPECTED_DELIVERY_DATE}; event ID "shipped-S-1". */
    public static OrderShipped aShipment(String shipmentId, LineQuantity... lines) {
        return new OrderShipped(
                "shipped-" + shipmentId,
                ORDER_ID,
                shipmentId,
                SHIPPED_AT,
                UPS_PARCEL,
                EXPECTED_DELIVERY_DATE,
                List.of(lines));
    }

    /** Lines will not be shipped; no lines: all that is open. */
    public static OrderCancelled aCancellation(String eventId, CancellationReason reason, LineQuantity... lines) {
        return new OrderCancelled(eventId, ORDER_ID, CANCELLED_AT, reason, List.of(lines));
    }

    /** Lines will be later; no lines: all that is open. */
    public static ShipmentDelayed aDelay(
            String eventId,
            @Nullable LocalDate newShipDate,
            @Nullable LocalDate newDeliveryDate,
            LineQuantity... lines) {
        return new ShipmentDelayed(
                eventId, ORDER_ID, DELAYED_AT, newShipDate, newDeliveryDate, "The kiln needed repair.", List.of(lines));
    }

    /** Lines came back, without charges and without their shipping refunded; event ID "returned-R-1". */
    public static ReturnReceived aReturn(String returnId, LineQuantity... lines) {
        ReturnedLine[] returned = new ReturnedLine[lines.length];
        for (int i = 0; i < lines.length; i++) {
            returned[i] = returned(lines[i], "0.00", "0.00", false);
        }
        return aReturn(returnId, returned);
    }

    public static ReturnReceived aReturn(String returnId, ReturnedLine... lines) {
        return new ReturnReceived("returned-" + returnId, ORDER_ID, returnId, RETURNED_AT, REFUNDED_AT, List.of(lines));
    }

    /** Units that came back, with what is kept of their refund. */
    public static ReturnedLine returned(
            LineQuantity units, String restockingFee, String returnShippingFee, boolean refundShipping) {
        return new ReturnedLine(
                units.orderItemId(), units.quantity(), usd(restockingFee), usd(returnShippingFee), refundShipping);
    }

    /** A person's answer to Ann's question. */
    public static MessageDrafted aMessage(String eventId) {
        return new MessageDrafted(
                eventId,
                ORDER_ID,
                WRITTEN_AT,
                MessagePurpose.CustomerServiceReply,
                "Your question about order " + ORDER_ID,
                "Hello Ann,\n\nthe teapot of order " + ORDER_ID + " may go on an induction hob.\n",
                null);
    }

    /** Units of a line. */
    public static LineQuantity units(PlacedLine line, int quantity) {
        return new LineQuantity(line.orderItemId(), quantity);
    }

    /** An amount; for yen too, where it has no decimals. */
    public static BigDecimal usd(String amount) {
        return new BigDecimal(amount);
    }

    /** The event as it arrives, from its kind's topic, partition 0, offset 0. */
    public static Arrival arrival(OrderEvent event) {
        return arrival(event, 0);
    }

    public static Arrival arrival(OrderEvent event, long offset) {
        return new Arrival(
                new SourceRecord(
                        EventKind.of(event).word(),
                        0,
                        offset,
                        event.occurredAt(),
                        event.orderId().getBytes(StandardCharsets.UTF_8),
                        event.eventId().getBytes(StandardCharsets.UTF_8),
                        List.of()),
                event);
    }

    /** The order that is known after these events, received one after the other. */
    public static Order orderAfter(OrderEvent... events) {
        Order order = Order.unknown(events[0].orderId());
        for (OrderEvent event : events) {
            order = order.receive(arrival(event), NOW).order();
        }
        return order;
    }

    /**
     * What an event does that must apply.
     *
     * @throws AssertionError if it does not
     */
    public static Outcome.Applied applied(Order order, OrderEvent event) {
        Outcome outcome = order.receive(arrival(event), NOW).outcomes().get(0);
        if (outcome instanceof Outcome.Applied applied) {
            return applied;
        }
        throw new AssertionError("should be applied, but: " + outcome);
    }
}
