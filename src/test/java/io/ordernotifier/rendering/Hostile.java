package io.ordernotifier.rendering;

import static io.ordernotifier.rendering.Notifications.envelope;

import io.ordernotifier.TestOrders;
import io.ordernotifier.event.Buyer;
import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.event.LineAmounts;
import io.ordernotifier.event.Parcel;
import io.ordernotifier.event.PostalAddress;
import io.ordernotifier.notification.BuyerNotification;
import io.ordernotifier.notification.BuyerNotification.DelayNotice;
import io.ordernotifier.notification.BuyerNotification.OrderUnavailable;
import io.ordernotifier.notification.BuyerNotification.ReturnConfirmation;
import io.ordernotifier.notification.BuyerNotification.ShipmentConfirmation;
import io.ordernotifier.notification.Envelope;
import io.ordernotifier.notification.Item;
import io.ordernotifier.order.Refund;
import io.ordernotifier.order.Refund.RefundedLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Notifications whose every word may be anything at all. */
final class Hostile {
    private static final List<String> FRAGMENTS = List.of(
            "<b>",
            "</td></tr></table>",
            "<script>alert(1)</script>",
            "<!--",
            "-->",
            "]]>",
            "&amp;",
            "&",
            "\"",
            "'",
            "`",
            "<",
            ">",
            "${7*7}",
            "${.data_model}",
            "<#assign x=1>",
            "#{1}",
            "<@p>",
            "[=1]",
            "\r\nBcc: x@evil.example",
            "\n",
            "\r",
            "\t",
            "\0",
            "\u001E",
            "\u001D",
            "\u2028",
            "\u2029",
            "\u202E",
            "\u2066",
            "\u200F",
            "\uFEFF",
            "\u00A0",
            "\u3000",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "\uD83D",
            "\uDC00",
            "é",
            "e\u0301",
            "ﬁ",
            "ß",
            "İ",
            "شاي أخضر",
            "תה ירוק",
            "急須「南部鉄器」",
            "茶壶",
            "한국어",
            "12",
            "1,000",
            "- ",
            "* ",
            "...",
            "Wow! ",
            "size 42",
            "(quantity: 3)",
            "Dear",
            "javascript:alert(1)",
            "https://evil.example/?a=1&b=2",
            "%0d%0a",
            "\\",
            "|",
            "tea pot",
            "x");

    private Hostile() {}

    static Arbitrary<BuyerNotification> notifications() {
        return Arbitraries.oneOf(shipments(), cancellations(), delays(), returns());
    }

    static Arbitrary<String> words() {
        Arbitrary<String> mixed =
                Arbitraries.of(FRAGMENTS).list().ofMinSize(0).ofMaxSize(8).map(fragments -> String.join("", fragments));
        Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(40);
        Arbitrary<String> longest = Arbitraries.of("teapot ", "X", "急", "12 mm ", "é-")
                .map(part -> part.repeat(500).substring(0, 500));
        return Arbitraries.frequencyOf(Tuple.of(6, mixed), Tuple.of(3, anything), Tuple.of(1, longest));
    }

    private static Arbitrary<BuyerNotification> shipments() {
        Arbitrary<Parcel> parcels = Combinators.combine(
                        Arbitraries.oneOf(Arbitraries.of("UPS", "Other", "DPD"), words()),
                        words().injectNull(0.3),
                        words().injectNull(0.3),
                        Arbitraries.oneOf(Arbitraries.of("1Z999AA10123456784"), words())
                                .injectNull(0.3))
                .as(Parcel::new);
        return Combinators.combine(
                        envelopes(), addresses(), parcels, days().injectNull(0.3), items(1), items(0), items(0))
                .as((envelope, address, parcel, day, items, before, toCome) -> new ShipmentConfirmation(
                        envelope, address, parcel, TestOrders.SHIPPED_AT, day, items, before, toCome));
    }

    private static Arbitrary<BuyerNotification> cancellations() {
        Arbitrary<CancellationReason> reasons =
                Arbitraries.of(CancellationReason.NoInventory, CancellationReason.CouldNotShip);
        return Combinators.combine(envelopes(), reasons, items(1), refunds(), items(0))
                .as(OrderUnavailable::new);
    }

    private static Arbitrary<BuyerNotification> delays() {
        return Combinators.combine(
                        envelopes(),
                        items(1),
                        days().injectNull(0.3),
                        days(),
                        days().injectNull(0.3),
                        words().injectNull(0.3))
                .as((envelope, items, one, two, three, words) ->
                        new DelayNotice(envelope, items, one, three, two, three, words));
    }

    private static Arbitrary<BuyerNotification> returns() {
        Arbitrary<Instant> moments =
                Arbitraries.longs().between(0, 4_000_000_000L).map(Instant::ofEpochSecond);
        return Combinators.combine(envelopes(), items(1), refunds(), moments).as(ReturnConfirmation::new);
    }

    private static Arbitrary<Envelope> envelopes() {
        Arbitrary<String> locales = Arbitraries.of(
                "en-US",
                "en_GB",
                "en-AU",
                "en",
                "de-DE",
                "fr-FR",
                "es-MX",
                "it-IT",
                "ja-JP",
                "zh-CN",
                "zh-TW",
                "de-AT",
                "zh-Hant-HK",
                "",
                "x",
                "en-US-u-nu-arab",
                "ar",
                "\u202E",
                "en-ZZ");
        Arbitrary<String> marketplaces =
                Arbitraries.of("ATVPDKIKX0DER", "A1F83G8C2ARO7P", "A1VC38T7YXB528", "A39IBJ37TRP1C6", "unknown");
        return Combinators.combine(words(), locales.injectNull(0.1), marketplaces)
                .as((name, locale, marketplace) ->
                        envelope(new Buyer(name, "ann.lee@buyers.example", locale), marketplace));
    }

    private static Arbitrary<PostalAddress> addresses() {
        return Combinators.combine(
                        words(),
                        words(),
                        words().injectNull(0.5),
                        words().injectNull(0.5),
                        words(),
                        words().injectNull(0.3),
                        words().injectNull(0.3),
                        Arbitraries.of("US", "GB", "DE", "JP", "CN", "TW", "KR", "IT", "ZZ", "", "<b>"))
                .as(PostalAddress::new);
    }

    private static Arbitrary<List<Item>> items(int atLeast) {
        Arbitrary<Item> item = Combinators.combine(
                        words(), Arbitraries.integers().between(1, 5000))
                .as(Notifications::item);
        return Arbitraries.frequencyOf(
                Tuple.of(9, item.list().ofMinSize(atLeast).ofMaxSize(4)),
                Tuple.of(1, item.list().ofSize(60)));
    }

    private static Arbitrary<Refund> refunds() {
        Arbitrary<RefundedLine> lines = Combinators.combine(amounts(), amounts(), amounts(), amounts())
                .as((price, tax, promotion, fee) -> new RefundedLine(
                        "40525611209999",
                        1,
                        new LineAmounts(price, tax, tax, tax, tax, tax, promotion, promotion),
                        fee,
                        fee));
        return Combinators.combine(
                        Arbitraries.of("USD", "EUR", "JPY", "KRW", "GBP", "SEK", "AED", "ZAR"),
                        lines.list().ofMinSize(1).ofMaxSize(3))
                .as(Refund::new);
    }

    private static Arbitrary<BigDecimal> amounts() {
        return Arbitraries.oneOf(
                Arbitraries.just(BigDecimal.ZERO),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, new BigDecimal("9999999999"))
                        .ofScale(2));
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 40_000).map(LocalDate::ofEpochDay);
    }
}
