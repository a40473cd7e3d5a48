package io.ordernotifier;

import static io.ordernotifier.TestOrders.AMAZON_COM;
import static io.ordernotifier.TestOrders.ANN;
import static io.ordernotifier.TestOrders.ANNS_HOME;
import static io.ordernotifier.TestOrders.ORDER_ID;
import static io.ordernotifier.TestOrders.PLACED_AT;
import static io.ordernotifier.TestOrders.PROMISED_DELIVERY_DATE;
import static io.ordernotifier.TestOrders.PROMISED_SHIP_DATE;
import static io.ordernotifier.TestOrders.UPS_PARCEL;

import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.event.LineAmounts;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.MessageDrafted;
import io.ordernotifier.event.MessagePurpose;
import io.ordernotifier.event.OrderCancelled;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.OrderShipped;
import io.ordernotifier.event.PlacedLine;
import io.ordernotifier.event.ReturnReceived;
import io.ordernotifier.event.ReturnedLine;
import io.ordernotifier.event.ShipmentDelayed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random orders and what happens to them, for properties that must hold whatever happens. */
public final class TestHistories {

    /**
     * An order and what happens to it.
     *
     * @param events as they happened, without {@code placed}
     */
    public record History(OrderPlaced placed, List<OrderEvent> events) {
        /** Everything in the order it happened, the order first. */
        public List<OrderEvent> asItHappened() {
            List<OrderEvent> all = new ArrayList<>(events.size() + 1);
            all.add(placed);
            all.addAll(events);
            return all;
        }

        /** Everything in any order, some of it several times. */
        public List<OrderEvent> asItMayArrive(Random random) {
            List<OrderEvent> arriving = asItHappened();
            for (OrderEvent event : asItHappened()) {
                if (random.nextInt(3) == 0) {
                    arriving.add(event);
                }
            }
            Collections.shuffle(arriving, random);
            return arriving;
        }
    }

    private TestHistories() {}

    /**
     * Histories in which all that happens can happen: units are shipped or cancelled once, and no more return than were
     * shipped. Lines are always spelled out, since "all that is open" depends on when it is read.
     */
    public static Arbitrary<History> consistent() {
        return Arbitraries.randomValue(random -> new Author(random).consistent(false));
    }

    /** The same, and in the end every unit is refunded, its shipping too. */
    public static Arbitrary<History> fullyRefunded() {
        return Arbitraries.randomValue(random -> new Author(random).consistent(true));
    }

    /** Histories in which anything is told: too many units, unknown lines, charges that eat the refund, the same IDs. */
    public static Arbitrary<History> any() {
        return Arbitraries.randomValue(random -> new Author(random).any());
    }

    /** Writes one history. */
    private static final class Author {
        private static final List<String> CURRENCIES = List.of("USD", "EUR", "GBP", "JPY", "ISK");

        private final Random random;
        private final String currency;
        private final int decimals;
        private int clock;

        Author(Random random) {
            this.random = random;
            this.currency = oneOf(CURRENCIES);
            this.decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        }

        History consistent(boolean refundAll) {
            OrderPlaced placed = placed();
            List<Map<String, Integer>> shipments = groups();
            List<Map<String, Integer>> cancellations = groups();
            List<Map<String, Integer>> returns = groups();
            for (PlacedLine line : placed.lines()) {
                int shipped = random.nextInt(line.quantity() + 1);
                int unshipped = line.quantity() - shipped;
                deal(line, shipped, shipments);
                deal(line, refundAll ? unshipped : random.nextInt(unshipped + 1), cancellations);
                deal(line, refundAll ? shipped : random.nextInt(shipped + 1), returns);
            }
            List<OrderEvent> events = new ArrayList<>();
            shipments.stream().filter(group -> !group.isEmpty()).forEach(group -> events.add(shipped(group)));
            cancellations.stream().filter(group -> !group.isEmpty()).forEach(group -> events.add(cancelled(group)));
            returns.stream()
                    .filter(group -> !group.isEmpty())
                    .forEach(group -> events.add(returned(placed, group, refundAll)));
            events.add(message());
            return new History(placed, List.copyOf(events));
        }

        History any() {
            OrderPlaced placed = placed();
            List<OrderEvent> events = new ArrayList<>();
            int count = random.nextInt(14);
            for (int i = 0; i < count; i++) {
                if (random.nextInt(6) == 0) {
                    clock = Math.max(0, clock - 1); // the next event has the last one's ID
                }
                events.add(anything(placed));
            }
            return new History(placed, List.copyOf(events));
        }

        private OrderEvent anything(OrderPlaced placed) {
            Map<String, Integer> units = new TreeMap<>();
            for (PlacedLine line : placed.lines()) {
                if (random.nextBoolean()) {
                    units.put(
                            line.orderItemId(), 1 + random.nextInt(line.quantity() + (random.nextInt(4) == 0 ? 2 : 0)));
                }
            }
            if (random.nextInt(20) == 0) {
                units.put("40500000000999", 1);
            }
            int kind = random.nextInt(5);
            if (units.isEmpty() && (kind == 0 || kind == 2)) {
                units.put(oneOf(placed.lines()).orderItemId(), 1);
            }
            return switch (kind) {
                case 0 -> shipped(units);
                case 1 -> cancelled(units);
                case 2 -> returnedAtAnyCharge(units);
                case 3 -> delayed(units);
                default -> message();
            };
        }

        private OrderPlaced placed() {
            List<PlacedLine> lines = new ArrayList<>();
            int count = 1 + random.nextInt(4);
            for (int i = 0; i < count; i++) {
                int quantity = 1 + random.nextInt(random.nextInt(5) == 0 ? 40 : 6);
                lines.add(new PlacedLine("4050000000000" + i, "SKU-" + i, "Article " + i, quantity, amounts()));
            }
            return new OrderPlaced(
                    "placed",
                    ORDER_ID,
                    AMAZON_COM,
                    PLACED_AT,
                    ANN,
                    ANNS_HOME,
                    currency,
                    lines,
                    PROMISED_SHIP_DATE,
                    PROMISED_DELIVERY_DATE);
        }

        private LineAmounts amounts() {
            int size = oneOf(List.of(1, 3, 10, 200, 5_000, 1_000_000));
            BigDecimal itemPrice = amount(size);
            BigDecimal itemTax = amount(size);
            BigDecimal giftWrapPrice = random.nextBoolean() ? amount(size) : amount(0);
            BigDecimal giftWrapTax = random.nextBoolean() ? amount(size) : amount(0);
            BigDecimal shippingPrice = amount(size);
            BigDecimal shippingTax = amount(size);
            return new LineAmounts(
                    itemPrice,
                    itemTax,
                    shippingPrice,
                    shippingTax,
                    giftWrapPrice,
                    giftWrapTax,
                    promotion(itemPrice.add(itemTax).add(giftWrapPrice).add(giftWrapTax)),
                    promotion(shippingPrice.add(shippingTax)));
        }

        /** None, all, all but a little, or anything between. */
        private BigDecimal promotion(BigDecimal most) {
            int minorUnits = most.unscaledValue().intValueExact();
            return switch (random.nextInt(5)) {
                case 0 -> BigDecimal.valueOf(minorUnits, decimals);
                case 1 -> BigDecimal.valueOf(Math.max(0, minorUnits - random.nextInt(5)), decimals);
                case 2 -> amount(minorUnits);
                default -> amount(0);
            };
        }

        private BigDecimal amount(int mostMinorUnits) {
            return BigDecimal.valueOf(random.nextInt(mostMinorUnits + 1), decimals);
        }

        private OrderShipped shipped(Map<String, Integer> units) {
            String id = "S-" + next();
            return new OrderShipped("E-" + id, ORDER_ID, id, time(), UPS_PARCEL, null, quantities(units));
        }

        private OrderCancelled cancelled(Map<String, Integer> units) {
            return new OrderCancelled(
                    "E-" + next(), ORDER_ID, time(), oneOf(List.of(CancellationReason.values())), quantities(units));
        }

        private ShipmentDelayed delayed(Map<String, Integer> units) {
            return new ShipmentDelayed(
                    "E-" + next(),
                    ORDER_ID,
                    time(),
                    PROMISED_SHIP_DATE.plusDays(random.nextInt(9) - 3L),
                    random.nextBoolean() ? PROMISED_DELIVERY_DATE.plusDays(random.nextInt(9) - 3L) : null,
                    null,
                    quantities(units));
        }

        /** With charges only where they leave something whatever was refunded before. */
        private ReturnReceived returned(OrderPlaced placed, Map<String, Integer> units, boolean withShipping) {
            return returned(units, (id, quantity) -> {
                PlacedLine line = placed.lines().stream()
                        .filter(each -> each.orderItemId().equals(id))
                        .findFirst()
                        .orElseThrow();
                int net = line.amounts().itemNet().unscaledValue().intValueExact();
                long share = (long) net * quantity / line.quantity();
                int charge = share >= 20 ? random.nextInt((int) (share / 4)) : 0;
                return new ReturnedLine(
                        id,
                        quantity,
                        BigDecimal.valueOf(charge, decimals),
                        BigDecimal.valueOf(charge, decimals),
                        withShipping || random.nextBoolean());
            });
        }

        private ReturnReceived returnedAtAnyCharge(Map<String, Integer> units) {
            return returned(
                    units,
                    (id, quantity) -> new ReturnedLine(
                            id,
                            quantity,
                            amount(random.nextInt(3) == 0 ? 2_000 : 0),
                            amount(random.nextInt(3) == 0 ? 20 : 0),
                            random.nextBoolean()));
        }

        private ReturnReceived returned(Map<String, Integer> units, BiFunction<String, Integer, ReturnedLine> line) {
            String id = "R-" + next();
            List<ReturnedLine> lines = units.entrySet().stream()
                    .map(entry -> line.apply(entry.getKey(), entry.getValue()))
                    .toList();
            Instant at = time();
            return new ReturnReceived("E-" + id, ORDER_ID, id, at, at.plusSeconds(60), lines);
        }

        private MessageDrafted message() {
            return new MessageDrafted(
                    "E-" + next(),
                    ORDER_ID,
                    time(),
                    MessagePurpose.CompleteOrder,
                    "Size of order",
                    "Which size?",
                    null);
        }

        /** One to three, not all of which need be used. */
        private List<Map<String, Integer>> groups() {
            List<Map<String, Integer>> groups = new ArrayList<>();
            int count = 1 + random.nextInt(3);
            for (int i = 0; i < count; i++) {
                groups.add(new TreeMap<>());
            }
            return groups;
        }

        private void deal(PlacedLine line, int units, List<Map<String, Integer>> groups) {
            for (int i = 0; i < units; i++) {
                oneOf(groups).merge(line.orderItemId(), 1, Integer::sum);
            }
        }

        private static List<LineQuantity> quantities(Map<String, Integer> units) {
            return units.entrySet().stream()
                    .map(entry -> new LineQuantity(entry.getKey(), entry.getValue()))
                    .toList();
        }

        private int next() {
            return ++clock;
        }

        /** Sometimes two events at the same moment. */
        private Instant time() {
            return PLACED_AT.plusSeconds(60L * (clock - random.nextInt(2)));
        }

        private <T> T oneOf(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }
}
