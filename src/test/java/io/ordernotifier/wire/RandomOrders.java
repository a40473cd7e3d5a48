package io.ordernotifier.wire;

import io.ordernotifier.event.Arrival;
import io.ordernotifier.event.Buyer;
import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.event.EventKind;
import io.ordernotifier.event.Fingerprint;
import io.ordernotifier.event.LineAmounts;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.MessageDrafted;
import io.ordernotifier.event.MessagePurpose;
import io.ordernotifier.event.OrderCancelled;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.OrderShipped;
import io.ordernotifier.event.Parcel;
import io.ordernotifier.event.Place;
import io.ordernotifier.event.PlacedLine;
import io.ordernotifier.event.PostalAddress;
import io.ordernotifier.event.Replayed;
import io.ordernotifier.event.ReturnReceived;
import io.ordernotifier.event.ReturnedLine;
import io.ordernotifier.event.ShipmentDelayed;
import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.order.AppliedEvent;
import io.ordernotifier.order.Cancellation;
import io.ordernotifier.order.Delay;
import io.ordernotifier.order.Note;
import io.ordernotifier.order.Order;
import io.ordernotifier.order.OrderLine;
import io.ordernotifier.order.Refund;
import io.ordernotifier.order.Refund.RefundedLine;
import io.ordernotifier.order.Return;
import io.ordernotifier.order.Shipment;
import io.ordernotifier.order.Waiting;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Orders and events with every field filled by chance: any text, any amount, anything that may be absent is sometimes. */
final class RandomOrders {
    private static final String[] WORDS = {
        "Teekanne", "", "Ann Lee", "12 Rue de l’Église", "東京都千代田区", "☕🫖", "a\nb\t\"c\"", "x".repeat(300), "\u0000", "Ω"
    };

    private final Random random;

    RandomOrders(long seed) {
        this.random = new Random(seed);
    }

    Order order() {
        OrderPlaced placed = random.nextInt(5) == 0 ? null : placed();
        return new Order(
                placed == null ? "order-" + id() : placed.orderId(),
                placed,
                placed == null
                        ? List.of()
                        : placed.lines().stream().map(this::line).toList(),
                some(this::shipment),
                some(this::cancellation),
                some(this::delay),
                some(this::returned),
                some(this::applied),
                some(this::waiting),
                some(this::note));
    }

    OrderEvent event() {
        List<Supplier<OrderEvent>> kinds = List.of(
                this::placed, this::shipped, this::cancelled, this::delayed, this::returnReceived, this::drafted);
        return kinds.get(random.nextInt(kinds.size())).get();
    }

    OrderPlaced placed() {
        List<PlacedLine> lines = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            lines.add(new PlacedLine("item-" + i, word(), word(), 1 + random.nextInt(9), paid()));
        }
        return new OrderPlaced(
                id(),
                id(),
                word(),
                instant(),
                new Buyer(word(), "ann@buyers.example", maybe(() -> "de-DE")),
                new PostalAddress(
                        word(),
                        word(),
                        maybe(this::word),
                        maybe(this::word),
                        word(),
                        maybe(this::word),
                        maybe(this::word),
                        "JP"),
                "EUR",
                lines,
                maybe(this::date),
                maybe(this::date));
    }

    private OrderShipped shipped() {
        return new OrderShipped(id(), id(), id(), instant(), parcel(), maybe(this::date), quantities(1));
    }

    private OrderCancelled cancelled() {
        return new OrderCancelled(id(), id(), instant(), reason(), quantities(0));
    }

    private ShipmentDelayed delayed() {
        return new ShipmentDelayed(id(), id(), instant(), maybe(this::date), date(), maybe(this::word), quantities(0));
    }

    private ReturnReceived returnReceived() {
        List<ReturnedLine> lines = quantities(1).stream()
                .map(line ->
                        new ReturnedLine(line.orderItemId(), line.quantity(), amount(), amount(), random.nextBoolean()))
                .toList();
        return new ReturnReceived(id(), id(), id(), instant(), instant(), lines);
    }

    private MessageDrafted drafted() {
        MessagePurpose[] purposes = MessagePurpose.values();
        return new MessageDrafted(
                id(),
                id(),
                instant(),
                purposes[random.nextInt(purposes.length)],
                "Your order",
                word(),
                maybe(this::word));
    }

    private OrderLine line(PlacedLine placed) {
        int shipped = upTo(placed.quantity());
        int returned = upTo(shipped);
        return new OrderLine(
                placed,
                shipped,
                upTo(placed.quantity() - shipped),
                returned,
                upTo(returned),
                placed.amounts().map(this::partOf, this::partOf));
    }

    private BigDecimal partOf(BigDecimal amount) {
        return BigDecimal.valueOf(amount.unscaledValue().longValue() / (1 + random.nextInt(3)), 2);
    }

    private int upTo(int most) {
        return random.nextInt(most + 1);
    }

    private Shipment shipment() {
        return new Shipment(id(), instant(), parcel(), maybe(this::date), quantities(0), id(), fingerprint());
    }

    private Cancellation cancellation() {
        return new Cancellation(instant(), reason(), refund(), id());
    }

    private Delay delay() {
        return new Delay(
                instant(),
                maybe(this::date),
                maybe(this::date),
                maybe(this::date),
                maybe(this::date),
                maybe(this::word),
                quantities(0),
                random.nextBoolean(),
                id());
    }

    private Return returned() {
        return new Return(id(), instant(), instant(), refund(), id(), fingerprint());
    }

    private Waiting waiting() {
        SourceRecord source = new SourceRecord(
                word(),
                random.nextInt(100),
                random.nextLong(),
                instant(),
                maybe(this::bytes),
                maybe(this::bytes),
                some(() -> new SourceRecord.Header(word(), maybe(this::bytes))));
        return new Waiting(new Arrival(source, event()), instant());
    }

    private Refund refund() {
        return new Refund(
                "EUR",
                quantities(0).stream()
                        .map(line ->
                                new RefundedLine(line.orderItemId(), line.quantity(), amounts(), amount(), amount()))
                        .toList());
    }

    private AppliedEvent applied() {
        return new AppliedEvent(id(), fingerprint(), maybe(this::application));
    }

    private AppliedEvent.Application application() {
        return new AppliedEvent.Application(oneOf(EventKind.values()), place(), instant(), instant(), maybe(this::id));
    }

    private Place place() {
        return new Place(word(), random.nextInt(100), random.nextLong());
    }

    private Note note() {
        return new Note(id(), place(), instant(), oneOf(Note.Came.values()), maybe(this::replayed));
    }

    private Replayed replayed() {
        return new Replayed(oneOf(Replayed.Mode.values()), maybe(this::id), maybe(this::word), maybe(this::word));
    }

    private <T> T oneOf(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private List<LineQuantity> quantities(int least) {
        List<LineQuantity> lines = new ArrayList<>();
        for (int i = random.nextInt(3) + least; i > 0; i--) {
            lines.add(new LineQuantity("item-" + i, 1 + random.nextInt(1000)));
        }
        return lines;
    }

    private Parcel parcel() {
        return new Parcel("UPS", maybe(this::word), maybe(this::word), maybe(this::word));
    }

    private CancellationReason reason() {
        CancellationReason[] reasons = CancellationReason.values();
        return reasons[random.nextInt(reasons.length)];
    }

    /** Promotions below what they are taken off. */
    private LineAmounts paid() {
        LineAmounts amounts = amounts();
        return new LineAmounts(
                amounts.itemPrice(),
                amounts.itemTax(),
                amounts.shippingPrice(),
                amounts.shippingTax(),
                amounts.giftWrapPrice(),
                amounts.giftWrapTax(),
                amounts.itemPrice(),
                amounts.shippingTax());
    }

    private LineAmounts amounts() {
        return new LineAmounts(amount(), amount(), amount(), amount(), amount(), amount(), amount(), amount());
    }

    private BigDecimal amount() {
        long hundredths = switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> random.nextInt(100);
            case 2 -> random.nextInt(1_000_000);
            default -> random.nextLong(1_000_000_000_000_000_000L);
        };
        return BigDecimal.valueOf(hundredths, 2);
    }

    private Fingerprint fingerprint() {
        byte[] digest = new byte[16];
        random.nextBytes(digest);
        return new Fingerprint(HexFormat.of().formatHex(digest));
    }

    private byte[] bytes() {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    private Instant instant() {
        return Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
    }

    private LocalDate date() {
        return LocalDate.ofEpochDay(random.nextInt(40_000));
    }

    private String id() {
        return Long.toHexString(random.nextLong());
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> List<T> some(Supplier<T> value) {
        List<T> values = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            values.add(value.get());
        }
        return values;
    }
}
