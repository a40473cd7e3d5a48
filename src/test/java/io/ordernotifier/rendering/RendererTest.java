package io.ordernotifier.rendering;

import static io.ordernotifier.TestOrders.ANNS_HOME;
import static io.ordernotifier.TestOrders.MUGS;
import static io.ordernotifier.TestOrders.ORDER_ID;
import static io.ordernotifier.TestOrders.REFUNDED_AT;
import static io.ordernotifier.TestOrders.SHIPPED_AT;
import static io.ordernotifier.TestOrders.TEAPOT;
import static io.ordernotifier.TestOrders.UPS_PARCEL;
import static io.ordernotifier.rendering.Notifications.envelope;
import static io.ordernotifier.rendering.Notifications.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.TestOrders;
import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.event.Buyer;
import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.event.Parcel;
import io.ordernotifier.notification.BuyerNotification;
import io.ordernotifier.notification.BuyerNotification.ReturnConfirmation;
import io.ordernotifier.notification.BuyerNotification.ShipmentConfirmation;
import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.notification.Item;
import io.ordernotifier.sample.Sample;
import io.ordernotifier.sample.Samples;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RendererTest {
    private final Renderer renderer = Renderer.of(Carriers.builtIn());

    @ParameterizedTest
    @MethodSource("samples")
    void shouldStateEveryRequiredFactOfASample(String name) {
        Draft draft = draft(Samples.find(name).orElseThrow().notification());

        assertThat(draft.facts().required()).isNotEmpty();
        Drafts.assertStatesAllFacts(draft);
    }

    static Stream<String> samples() {
        return Samples.all().stream().map(Sample::name);
    }

    @Test
    void shouldTellThePolicyWhatAShipmentMustState() {
        DraftFacts facts = draft(Notifications.shipment(UPS_PARCEL, List.of(item(MUGS, 1)), List.of(item("Saucer", 4))))
                .facts();

        assertThat(facts.required())
                .extracting(RequiredFact::name)
                .containsExactly(
                        "line 1 of the delivery address",
                        "line 2 of the delivery address",
                        "line 3 of the delivery address",
                        "line 4 of the delivery address",
                        "line 5 of the delivery address",
                        "item 1 and its quantity",
                        "item 2 and its quantity",
                        "the carrier",
                        "the tracking number",
                        "the expected delivery date");
        assertThat(facts.required()).filteredOn(RequiredFact::personal).hasSize(5);
        assertThat(facts.trackingPages())
                .containsExactly(URI.create("https://www.ups.com/track?loc=en_US&tracknum=1Z999AA10123456784"));
        assertThat(facts.orderWords())
                .contains("Ann Lee", "12 Harbour Street", "Portland, ME 04101", "Portland", "04101")
                .contains("Cast iron teapot", "Oak tray", "Blue mug", "Saucer")
                .contains("UPS", "UPS Ground", "1Z999AA10123456784")
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void shouldSayThatAParcelHasNoNumberAndNoDate() {
        Draft draft = draft(Notifications.shipment(new Parcel("USPS", null, null, null), List.of(), List.of()));

        assertThat(draft.text())
                .contains("This parcel has no tracking number.")
                .contains("We do not have an expected delivery date for this parcel yet.")
                .doesNotContain("Track your parcel", "null");
        assertThat(draft.facts().trackingPages()).isEmpty();
        assertThat(draft.facts().required())
                .extracting(RequiredFact::name)
                .contains("that there is no tracking number", "that no expected delivery date is known");
    }

    @Test
    void shouldSayWhichDateIsNewAndWhichStays() {
        LocalDate early = LocalDate.parse("2025-03-05");
        LocalDate late = LocalDate.parse("2025-03-10");

        Draft shippedLater = draft(Notifications.delay(early, late, late, late));
        Draft deliveredLater = draft(Notifications.delay(early, early, early, late));

        assertThat(shippedLater.subject()).startsWith("New shipping date");
        assertThat(shippedLater.text())
                .contains("New date\nNew shipping date: March 10, 2025 (previously: March 5, 2025)\n")
                .contains("\nDelivery date: March 10, 2025 (unchanged)\n");
        assertThat(deliveredLater.subject()).startsWith("New delivery date");
        assertThat(deliveredLater.text())
                .contains("New date\nShipping date: March 5, 2025 (unchanged)\n")
                .contains("\nNew delivery date: March 10, 2025 (previously: March 5, 2025)\n");
    }

    @Test
    void shouldNotEndALineBeforeAColonOfAFrenchSubject() {
        assertThat(draft(Samples.find("order-unavailable/fr/plain")
                                .orElseThrow()
                                .notification())
                        .subject())
                .isEqualTo("Problème avec votre commande 111-4217883-0912345\u00A0: article indisponible");
    }

    @Test
    void shouldNotPromiseMoneyWhereNothingGoesBack() {
        Draft draft = draft(new ReturnConfirmation(
                envelope(TestOrders.ANN),
                List.of(item(TEAPOT, 1)),
                Notifications.refund("USD", "0.00", "0.00"),
                REFUNDED_AT));

        assertThat(draft.text())
                .contains(
                        "Amount refunded: $0.00\n", "Nothing was charged for this item, so there is nothing to refund.")
                .doesNotContain("business days");
    }

    @ParameterizedTest
    @CsvSource({"1, Item price:", "2, Price of items:"})
    void shouldNameThePriceOfWhatCameBackInTheRightNumber(int quantity, String label) {
        Draft draft = draft(new ReturnConfirmation(
                envelope(TestOrders.ANN),
                List.of(item(TEAPOT, quantity)),
                Notifications.refund("USD", "40.00", "0.00"),
                REFUNDED_AT));

        assertThat(draft.text()).contains("\n" + label + " $40.00\n");
    }

    @Test
    void shouldGiveTheNumberWithoutALinkWhereTheCarrierHasNoSafePage() {
        Draft draft =
                draft(Notifications.shipment(new Parcel("DPD", null, null, "15501234567890"), List.of(), List.of()));

        assertThat(draft.text()).contains("Tracking number: 15501234567890").doesNotContain("https:");
        assertThat(draft.html()).doesNotContain("href");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldNotEndALineWithinAnOrderId(String name) {
        Draft draft = draft(Samples.find(name).orElseThrow().notification());
        Document page = Drafts.document(draft);

        assertThat(page.select("h1 .together").text()).isEqualTo(draft.orderId());
        assertThat(page.expectFirst("h1").wholeText().strip()).isEqualTo(draft.subject());
        assertThat(page.select("body > p .together").text()).isEqualTo(draft.orderId());
        page.select(".together").remove();
        assertThat(page.body().text()).doesNotContain(draft.orderId());
    }

    @Test
    void shouldNotCountTheSellersExplanationAmongTheOrdersWords() {
        assertThat(draft(Samples.find("delay-notice/en/plain").orElseThrow().notification())
                        .facts()
                        .orderWords())
                .containsExactly("Ann Lee", "Cast iron teapot");
    }

    @Test
    void shouldMissAFactThatTheTextDoesNotState() {
        Draft draft =
                draft(Notifications.unavailable(CancellationReason.NoInventory, List.of(item(TEAPOT, 1)), "49.68"));

        assertThat(draft.facts().required())
                .extracting(RequiredFact::wordings)
                .contains(
                        List.of(List.of("Cast iron teapot", "1"), List.of("1", "Cast iron teapot")),
                        List.of(
                                List.of("adjusted", "$49.68"),
                                List.of("adjustment", "$49.68"),
                                List.of("$49.68", "adjusted"),
                                List.of("$49.68", "adjustment"),
                                List.of("reduced", "$49.68"),
                                List.of("$49.68", "reduced")));
    }

    @Test
    void shouldWriteInTheBuyersRegionAndDateInTheMarketplacesZone() {
        Buyer british = new Buyer("Ann Lee", "ann.lee@buyers.example", "en-GB");
        Instant lateInTheEvening = Instant.parse("2025-06-30T23:30:00Z");

        Draft draft = draft(new ReturnConfirmation(
                envelope(british, "A1F83G8C2ARO7P"),
                List.of(item(TEAPOT, 1)),
                Notifications.refund("GBP", "40.00", "0.00"),
                lateInTheEvening));

        assertThat(draft.locale()).isEqualTo("en");
        assertThat(draft.text()).contains("Amount refunded: £40.00", "Date of refund: 1 July 2025");
    }

    @Test
    void shouldWriteYenWithoutDecimals() {
        Draft draft = draft(new ReturnConfirmation(
                envelope(new Buyer("Ann Lee", "ann.lee@buyers.example", "ja-JP"), Notifications.AMAZON_CO_JP),
                List.of(item(TEAPOT, 1)),
                Notifications.refund("JPY", "4000.00", "0.00"),
                REFUNDED_AT));

        assertThat(draft.text()).contains("返金額：￥4,000\n");
    }

    @Test
    void shouldPassAPersonsMessageOnByteForByte() {
        String subject = "  Your question\u00A0about \u202E" + ORDER_ID;
        String text = "Hello\r\n\r\n\r\n\r\n${name} <#if x>  \t" + "x".repeat(500) + "\u0000 no end of line";
        String html = "<p>Hello${7*7}<br>\r\n<a href='https://www.ups.com/'>ups</a>";

        Draft draft = draft(Notifications.message(subject, text, html));

        assertThat(draft.subject()).isEqualTo(subject);
        assertThat(draft.text()).isEqualTo(text);
        assertThat(draft.html()).isEqualTo(html);
        assertThat(draft.kind()).isEqualTo(EmailKind.CustomerServiceReply);
        assertThat(draft.locale()).isEqualTo("en-US");
        assertThat(draft.facts().required()).isEmpty();
        assertThat(draft.facts().trackingPages()).hasSize(1);
        assertThat(draft.facts().orderWords()).contains("Ann Lee", "Cast iron teapot", ANNS_HOME.line1(), "UPS");
    }

    @Test
    void shouldGiveAPersonsMessageNoHtmlWhereThereIsNone() {
        assertThat(draft(Notifications.message("Order " + ORDER_ID, "Hello", null))
                        .html())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "fr-FR", "es-ES", "it-IT", "ja-JP", "zh-CN", "zh-TW"})
    void shouldStayWithinTwoThousandCharactersForTenItemsHoweverLongTheirNames(String locale) {
        List<Item> ten = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> item("A product with a very long name ".repeat(15) + "in size " + i, 10 + i))
                .toList();
        Buyer buyer = new Buyer("Ann Lee", "ann.lee@buyers.example", locale);

        Draft draft = draft(new ShipmentConfirmation(
                envelope(buyer, TestOrders.AMAZON_COM), ANNS_HOME, UPS_PARCEL, SHIPPED_AT, null, ten, ten, ten));

        assertThat(draft.text()).hasSizeLessThanOrEqualTo(2000).contains("A product", "…", "in size 1", "in size 10");
        Drafts.assertStatesAllFacts(draft);
    }

    @Test
    void shouldShortenNoNameWhereAllFit() {
        List<Item> ten = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> item("A product whose name has an ordinary length, number " + i, i))
                .toList();

        assertThat(draft(Notifications.unavailable(CancellationReason.CouldNotShip, ten, "120.00"))
                        .text())
                .hasSizeLessThanOrEqualTo(2000)
                .doesNotContain("…");
    }

    @Test
    void shouldTakeTheShortestFormForSixtyItems() {
        List<Item> sixty = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> item("A product with a very long name ".repeat(15) + "in size " + i, i))
                .toList();

        Draft draft = draft(Notifications.unavailable(CancellationReason.CouldNotShip, sixty, "120.00"));

        assertThat(draft.text()).hasSizeLessThan(60 * (32 + 8) + 700);
        Drafts.assertStatesAllFacts(draft);
    }

    @ParameterizedTest
    @CsvSource({"en-US, 1 × Teapot", "de-DE, 1 × Teapot", "ja-JP, Teapot（数量：1）", "zh-TW, Teapot（數量：1）"})
    void shouldCountAsTheLanguageDoes(String locale, String line) {
        Buyer buyer = new Buyer("Ann Lee", "ann.lee@buyers.example", locale);

        assertThat(draft(new ReturnConfirmation(
                                envelope(buyer),
                                List.of(item("Teapot", 1)),
                                Notifications.refund("USD", "4.00", "0.00"),
                                REFUNDED_AT))
                        .text())
                .contains("- " + line + "\n");
    }

    @Test
    void shouldTakeTheSingularForOneUnitOnly() {
        assertThat(draft(Notifications.unavailable(CancellationReason.NoInventory, List.of(item(MUGS, 1)), "10.00"))
                        .text())
                .contains("the following item from", "The item is out of stock.");
        assertThat(draft(Notifications.unavailable(CancellationReason.NoInventory, List.of(item(MUGS, 2)), "20.00"))
                        .text())
                .contains("the following items from", "The items are out of stock.");
    }

    @Test
    void shouldAddressAJapaneseReaderWithAnHonorific() {
        Draft draft = draft(
                Samples.find("shipment-confirmation/ja/plain").orElseThrow().notification());

        assertThat(draft.text())
                .startsWith("青葉 みどり 様\n\n")
                .contains("\n〒980-0000\n宮城県仙台市青葉区架空町1丁目2番3号\n見本ハイツ101\n青葉 みどり 様\n");
    }

    private Draft draft(BuyerNotification notification) {
        return Drafts.of(renderer.render(notification));
    }
}
