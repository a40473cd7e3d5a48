package io.ordernotifier.demo.oms;

import io.ordernotifier.event.Buyer;
import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.MessageDrafted;
import io.ordernotifier.event.OrderCancelled;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.OrderShipped;
import io.ordernotifier.event.PlacedLine;
import io.ordernotifier.event.PostalAddress;
import io.ordernotifier.event.ReturnReceived;
import io.ordernotifier.event.ReturnedLine;
import io.ordernotifier.event.ShipmentDelayed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What the system writes about one order, as a story tells it: time passes with {@link #after}, events are made with the
 * methods named for them, and {@link #tell} writes one down.
 */
final class OrderScript {
    private static final int PROMISED_TO_SHIP_DAYS = 3;
    private static final int PROMISED_TO_ARRIVE_DAYS = 7;

    private final Random random;
    private final Market market;
    private final Basket basket;
    private final OrderPlaced order;
    private final List<OmsRecord> records = new ArrayList<>();
    private Instant now;
    private int parcels;

    /**
     * An order that is about to be placed.
     *
     * @param large whether it must be one that can be split
     */
    OrderScript(Random random, Market market, Instant placedAt, boolean large) {
        this.random = random;
        this.market = market;
        this.basket = new Basket(market, random);
        this.now = placedAt;
        this.order = newOrder(market.currency(), large ? basket.large() : basket.small());
    }

    List<OmsRecord> records() {
        return List.copyOf(records);
    }

    OrderPlaced order() {
        return order;
    }

    List<PlacedLine> lines() {
        return order.lines();
    }

    Random random() {
        return random;
    }

    Basket basket() {
        return basket;
    }

    /** Lets so many hours pass, and up to half as many more. */
    OrderScript after(int hours) {
        now = now.plus(Duration.ofMinutes(hours * 60L + random.nextInt(hours * 30 + 1)));
        return this;
    }

    OrderScript tell(OrderEvent event) {
        return tell(event, "");
    }

    OrderScript tell(OrderEvent event, String remark) {
        return write(event.orderId(), event, Damage.NONE, remark);
    }

    OrderScript tellDamaged(OrderEvent event, Damage damage, String remark) {
        return write(event.orderId(), event, damage, remark);
    }

    /** Writes an event under a key that is not its order ID. */
    OrderScript tellUnder(@Nullable String key, OrderEvent event, String remark) {
        return write(key, event, Damage.NONE, remark);
    }

    private OrderScript write(@Nullable String key, OrderEvent event, Damage damage, String remark) {
        records.add(new OmsRecord(now.plusSeconds(1 + random.nextInt(90)), key, event, damage, remark));
        return this;
    }

    /** The same order in another currency. */
    OrderPlaced orderIn(String currency) {
        return new OrderPlaced(
                order.eventId(),
                order.orderId(),
                order.marketplaceId(),
                order.purchasedAt(),
                order.buyer(),
                order.shipTo(),
                currency,
                order.lines(),
                order.latestShipDate(),
                order.latestDeliveryDate());
    }

    OrderShipped shipped(List<LineQuantity> units) {
        parcels++;
        return new OrderShipped(
                newEventId(),
                order.orderId(),
                "S" + parcels + "-" + order.orderId(),
                now,
                market.anyCarrier(random).parcel(random),
                today().plusDays(2 + random.nextInt(3)),
                units);
    }

    /** The same shipment told again by another event, or by the same with other content. */
    OrderShipped shippedAgain(OrderShipped before, String eventId, @Nullable LocalDate expectedDeliveryDate) {
        return new OrderShipped(
                eventId,
                before.orderId(),
                before.shipmentId(),
                before.shippedAt(),
                before.parcel(),
                expectedDeliveryDate,
                before.lines());
    }

    OrderCancelled cancelled(CancellationReason reason, List<LineQuantity> units) {
        return new OrderCancelled(newEventId(), order.orderId(), now, reason, units);
    }

    /** A delay by so many days beyond what was promised; less than none is within it. */
    ShipmentDelayed delayed(int daysBeyondPromise, @Nullable String explanation) {
        LocalDate placed = order.purchasedAt().atZone(market.zone()).toLocalDate();
        return new ShipmentDelayed(
                newEventId(),
                order.orderId(),
                now,
                placed.plusDays(PROMISED_TO_SHIP_DAYS + (long) daysBeyondPromise),
                placed.plusDays(PROMISED_TO_ARRIVE_DAYS + (long) daysBeyondPromise),
                explanation,
                List.of());
    }

    ReturnReceived returned(List<ReturnedLine> units) {
        return new ReturnReceived(
                newEventId(), order.orderId(), "R-" + Digits.of(random, 6), now, now.plus(Duration.ofHours(2)), units);
    }

    MessageDrafted written(Letter template) {
        Letter letter = template.about(order.orderId());
        return new MessageDrafted(
                newEventId(), order.orderId(), now, letter.purpose(), letter.subject(), letter.text(), letter.html());
    }

    String newEventId() {
        return "evt-" + Digits.of(random, 12);
    }

    private LocalDate today() {
        return now.atZone(market.zone()).toLocalDate();
    }

    private OrderPlaced newOrder(String currency, List<PlacedLine> lines) {
        Market.Person person = market.anyPerson(random);
        return new OrderPlaced(
                newEventId(),
                Digits.of(random, 3) + "-" + Digits.of(random, 7) + "-" + Digits.of(random, 7),
                market.id(),
                now,
                new Buyer(person.name(), "buyer." + Digits.of(random, 8) + "@example.com", market.locale()),
                new PostalAddress(
                        person.name(),
                        person.line1(),
                        orAbsent(person.line2()),
                        null,
                        person.city(),
                        orAbsent(person.region()),
                        person.postalCode(),
                        market.country()),
                currency,
                lines,
                today().plusDays(PROMISED_TO_SHIP_DAYS),
                today().plusDays(PROMISED_TO_ARRIVE_DAYS));
    }

    private static @Nullable String orAbsent(String text) {
        return text.isEmpty() ? null : text;
    }
}
