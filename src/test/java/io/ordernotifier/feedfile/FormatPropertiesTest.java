package io.ordernotifier.feedfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.event.LineAmounts;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.Parcel;
import io.ordernotifier.feedfile.Formatted.Expressed;
import io.ordernotifier.order.Refund.RefundedLine;
import io.ordernotifier.output.AdjustmentReason;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.FeedRecord.OrderAdjustment;
import io.ordernotifier.output.FeedRecord.ShippingConfirmation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever a record holds, a format refuses it or writes what the marketplace takes and what the record says. */
class FormatPropertiesTest {
    private static final Format TSV = TestFeeds.tsv();
    private static final Format XML = TestFeeds.xml(XmlRelease.CURRENT);
    private static final Format OLD_XML = TestFeeds.xml(XmlRelease.OLD);
    private static final Carriers CARRIERS = Carriers.builtIn();

    @Property(tries = 400)
    void shouldWriteLinesThatReadBackAsTheShipment(
            @ForAll("confirmations") ShippingConfirmation told, @ForAll("marketplaces") Marketplace marketplace) {
        if (TSV.format(told, marketplace) instanceof Expressed record) {
            FlatFile file = FlatFile.read(TestFeeds.file(TSV, record), marketplace.charset());

            assertThat(file.rows())
                    .extracting(
                            row -> new LineQuantity(row.get("order-item-id"), Integer.parseInt(row.get("quantity"))))
                    .isEqualTo(told.items());
            assertThat(file.rows()).allSatisfy(row -> {
                Parcel parcel = CARRIERS.asMarketplaceSays(told.parcel());
                assertThat(row).containsEntry("order-id", told.orderId());
                assertThat(row).containsEntry("carrier-code", parcel.carrierCode());
                assertThat(row.get("tracking-number"))
                        .isEqualTo(marketplace.spelled(asOneLine(parcel.trackingNumber())));
                assertThat(row.get("ship-method")).isEqualTo(marketplace.spelled(asOneLine(parcel.shipMethod())));
            });
        }
    }

    @Property(tries = 400)
    void shouldWriteLinesThatSumToTheAdjustment(
            @ForAll("adjustments") OrderAdjustment told, @ForAll("marketplaces") Marketplace marketplace) {
        if (TSV.format(told, marketplace) instanceof Expressed record) {
            FlatFile file = FlatFile.read(TestFeeds.file(TSV, record), marketplace.charset());

            assertThat(file.rows().stream()
                            .flatMap(FormatPropertiesTest::amounts)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(told.total());
            assertThat(file.rows())
                    .allSatisfy(row -> assertThat(row)
                            .containsEntry("currency", told.refund().currency())
                            .containsEntry(
                                    "adjustment-reason-code", told.reason().name()));
        }
    }

    @Property(tries = 300)
    void shouldWriteXmlThatIsValid(
            @ForAll("records") FeedRecord told, @ForAll("marketplaces") Marketplace marketplace) {
        for (Format format : List.of(XML, OLD_XML)) {
            if (format.format(told, marketplace) instanceof Expressed record) {
                validate(format, TestFeeds.file(format, record));
            }
        }
    }

    @Provide
    Arbitrary<Marketplace> marketplaces() {
        return Arbitraries.of(TestFeeds.US, TestFeeds.GERMANY, TestFeeds.JAPAN, TestFeeds.INDIA);
    }

    @Provide
    Arbitrary<FeedRecord> records() {
        return Arbitraries.oneOf(
                confirmations().map(each -> each), adjustments().map(each -> each));
    }

    @Provide
    Arbitrary<ShippingConfirmation> confirmations() {
        return Combinators.combine(orderIds(), parcels(), items().list().ofMaxSize(4))
                .as((orderId, parcel, items) ->
                        TestFeeds.confirmation(orderId, parcel, items.toArray(LineQuantity[]::new)));
    }

    @Provide
    Arbitrary<OrderAdjustment> adjustments() {
        Arbitrary<String> currencies = Arbitraries.frequency(
                Tuple.of(6, "USD"), Tuple.of(3, "JPY"), Tuple.of(1, "ZAR"), Tuple.of(1, "KWD"), Tuple.of(1, "="));
        return Combinators.combine(
                        Arbitraries.of(AdjustmentReason.class),
                        currencies,
                        refundedLines().list().ofMinSize(1).ofMaxSize(4))
                .as((reason, currency, lines) ->
                        TestFeeds.adjustment(reason, currency, lines.toArray(RefundedLine[]::new)));
    }

    private static Arbitrary<String> orderIds() {
        return Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.just("111-4217883-0912345")), Tuple.of(1, hostile()));
    }

    private static Arbitrary<LineQuantity> items() {
        return Combinators.combine(itemIds(), Arbitraries.integers().between(1, 9))
                .as(LineQuantity::new);
    }

    private static Arbitrary<String> itemIds() {
        return Arbitraries.frequencyOf(
                Tuple.of(19, Arbitraries.strings().numeric().ofLength(14)),
                Tuple.of(1, hostile().filter(each -> !each.isBlank())));
    }

    private static Arbitrary<Parcel> parcels() {
        Arbitrary<String> carriers = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of("UPS", "dhl paket", "Evri", "Other", "ヤマト運輸", "Asendia")),
                Tuple.of(1, hostile()));
        return Combinators.combine(
                        carriers,
                        hostile().injectNull(0.5),
                        hostile().injectNull(0.5),
                        hostile().injectNull(0.5))
                .as(Parcel::new);
    }

    private static Arbitrary<RefundedLine> refundedLines() {
        Arbitrary<BigDecimal> amounts = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(BigDecimal.ZERO.setScale(2))),
                Tuple.of(1, Arbitraries.longs().between(0, 500).map(each -> BigDecimal.valueOf(each * 100, 2))),
                Tuple.of(1, Arbitraries.longs().between(0, 99_999).map(each -> BigDecimal.valueOf(each, 2))));
        return Combinators.combine(
                        itemIds(),
                        Arbitraries.integers().between(1, 9),
                        amounts.list().ofSize(10))
                .as((id, quantity, each) -> new RefundedLine(
                        id,
                        quantity,
                        new LineAmounts(
                                each.get(0).add(BigDecimal.valueOf(300_000, 2)),
                                each.get(1),
                                each.get(2),
                                each.get(3),
                                each.get(4),
                                each.get(5),
                                each.get(6),
                                each.get(7)),
                        each.get(8),
                        each.get(9)));
    }

    /** What people and programs put into a text, and what they should not. */
    private static Arbitrary<String> hostile() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "",
                        " ",
                        "\t",
                        "=HYPERLINK(\"http://evil.example\")",
                        "+1",
                        "-2",
                        "@x",
                        "＝1",
                        "a\tb\r\nc",
                        "<CarrierCode>UPS</CarrierCode>",
                        "]]>&amp;",
                        "\"quoted\"",
                        "\u0000",
                        "\uFFFE",
                        "\uD800",
                        "🚚🚚",
                        "\u202Eright to left",
                        "港の宅配便",
                        "Boğaziçi",
                        "x".repeat(51),
                        "🚚".repeat(25)),
                Arbitraries.strings().ofMaxLength(60));
    }

    private static String asOneLine(String text) {
        String line = OneLine.of(text);
        return line == null ? "" : line;
    }

    private static Stream<BigDecimal> amounts(Map<String, String> row) {
        return row.entrySet().stream()
                .filter(cell -> cell.getKey().endsWith("-adj"))
                .map(cell -> new BigDecimal(cell.getValue()));
    }

    private static void validate(Format format, byte[] content) {
        try {
            Path file = Files.write(Files.createTempFile("feeds", ".xml"), content);
            format.validate(file);
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
