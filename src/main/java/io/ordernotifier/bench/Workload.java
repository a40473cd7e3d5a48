package io.ordernotifier.bench;

import io.ordernotifier.event.Buyer;
import io.ordernotifier.event.LineAmounts;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.OrderShipped;
import io.ordernotifier.event.Parcel;
import io.ordernotifier.event.PlacedLine;
import io.ordernotifier.event.PostalAddress;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Everyday orders, as many as are wanted, none of which has to be kept: a number always gives the same order. One to
 * three lines of one to four units, shipped whole in one parcel.
 */
public record Workload(long seed) {
    private static final Instant FIRST_ORDER = Instant.parse("2025-03-03T08:00:00Z");
    private static final BigDecimal NONE = new BigDecimal("0.00");

    private static final List<String> TITLES = List.of(
            "Stoneware Teapot, 1.2 l, Speckled White",
            "Tea Bowls, Set of 4",
            "Sencha, 50 g Tin",
            "Fine Mesh Tea Strainer",
            "Oak Cutting Board, 30 x 20 cm",
            "Secateurs No. 7 with Leather Holster");

    /** The order of that number. The eventId is unique to it, as every ID in it is. */
    public OrderPlaced placed(int number) {
        SplittableRandom random = random(number);
        Instant at = FIRST_ORDER.plusSeconds(number);
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return new OrderPlaced(
                "placed-" + number,
                orderId(number),
                "ATVPDKIKX0DER",
                at,
                new Buyer("Ann Lee", "buyer." + digits(random, 8) + "@example.com", "en-US"),
                new PostalAddress(
                        "Ann Lee",
                        1 + random.nextInt(900) + " Harbour Street",
                        "Apartment " + (1 + random.nextInt(40)),
                        null,
                        "Portland",
                        "ME",
                        digits(random, 5),
                        "US"),
                "USD",
                lines(random),
                day.plusDays(3),
                day.plusDays(7));
    }

    /** That order's one shipment, a day later. */
    public OrderShipped shipped(OrderPlaced order) {
        Instant at = order.purchasedAt().plus(Duration.ofDays(1));
        return new OrderShipped(
                "shipped-" + order.orderId(),
                order.orderId(),
                "S-" + order.orderId(),
                at,
                new Parcel("FedEx", null, "2Day", digits(new SplittableRandom(seed ^ at.hashCode()), 12)),
                LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(3),
                order.lines().stream()
                        .map(line -> new LineQuantity(line.orderItemId(), line.quantity()))
                        .toList());
    }

    private static List<PlacedLine> lines(SplittableRandom random) {
        int first = random.nextInt(TITLES.size());
        return IntStream.range(first, first + 1 + random.nextInt(3))
                .mapToObj(product -> line(random, product % TITLES.size()))
                .toList();
    }

    private static PlacedLine line(SplittableRandom random, int product) {
        int quantity = 1 + random.nextInt(4);
        return new PlacedLine(
                digits(random, 14),
                "SKU-" + product,
                TITLES.get(product),
                quantity,
                new LineAmounts(
                        cents(990L * quantity + random.nextInt(4000)),
                        cents(80L * quantity),
                        cents(499),
                        cents(40),
                        NONE,
                        NONE,
                        random.nextInt(4) == 0 ? cents(99) : NONE,
                        NONE));
    }

    private static BigDecimal cents(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    private static String orderId(int number) {
        return String.format("%03d-%07d-%07d", number % 1000, number, 7_654_321 - number % 1_000_000);
    }

    private static String digits(SplittableRandom random, int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    private SplittableRandom random(int number) {
        return new SplittableRandom(seed * 1_000_003 + number);
    }
}
