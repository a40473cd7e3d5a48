package io.ordernotifier.feedfile;

import static io.ordernotifier.TestOrders.usd;
import static io.ordernotifier.feedfile.TestFeeds.GERMANY;
import static io.ordernotifier.feedfile.TestFeeds.ITEM;
import static io.ordernotifier.feedfile.TestFeeds.JAPAN;
import static io.ordernotifier.feedfile.TestFeeds.OTHER_ITEM;
import static io.ordernotifier.feedfile.TestFeeds.UPS;
import static io.ordernotifier.feedfile.TestFeeds.US;
import static io.ordernotifier.feedfile.TestFeeds.adjustment;
import static io.ordernotifier.feedfile.TestFeeds.confirmation;
import static io.ordernotifier.feedfile.TestFeeds.expressed;
import static io.ordernotifier.feedfile.TestFeeds.file;
import static io.ordernotifier.feedfile.TestFeeds.item;
import static io.ordernotifier.feedfile.TestFeeds.refunded;
import static io.ordernotifier.feedfile.TestFeeds.refusal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ordernotifier.carrier.Carrier;
import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.event.LineAmounts;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.Parcel;
import io.ordernotifier.feedfile.Formatted.Expressed;
import io.ordernotifier.order.Refund.RefundedLine;
import io.ordernotifier.output.AdjustmentReason;
import io.ordernotifier.output.FeedRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlFormatTest {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <AmazonEnvelope xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="amzn-envelope.xsd">
            <Header><DocumentVersion>1.01</DocumentVersion><MerchantIdentifier>A1EXAMPLESELLER</MerchantIdentifier></Header>\
            """;

    @TempDir
    private Path folder;

    private final Format format = TestFeeds.xml(XmlRelease.CURRENT);

    @Test
    void shouldWriteAMessageForEachShipment() throws IOException {
        assertThat(written(format, confirmation(UPS, item(2), new LineQuantity(OTHER_ITEM, 1)), US))
                .isEqualTo(HEAD + """
                                <MessageType>OrderFulfillment</MessageType>
                                <Message><MessageID>1</MessageID><OrderFulfillment>\
                                <AmazonOrderID>111-4217883-0912345</AmazonOrderID>\
                                <FulfillmentDate>2026-03-01T16:30:00Z</FulfillmentDate>\
                                <FulfillmentData><CarrierCode>UPS</CarrierCode>\
                                <ShippingMethod>Second Day</ShippingMethod>\
                                <ShipperTrackingNumber>1Z999AA10123456784</ShipperTrackingNumber></FulfillmentData>\
                                <Item><AmazonOrderItemCode>40525611209871</AmazonOrderItemCode><Quantity>2</Quantity></Item>\
                                <Item><AmazonOrderItemCode>00525611209872</AmazonOrderItemCode><Quantity>1</Quantity></Item>\
                                </OrderFulfillment></Message>
                                </AmazonEnvelope>
                                """);
    }

    @Test
    void shouldEscapeWhatIsMarkup() throws IOException {
        Parcel parcel = new Parcel("HC", "Fish & <Chips> ]]> \"Couriers\"", null, null);

        assertThat(written(format, confirmation(parcel, item(1)), GERMANY))
                .contains("<CarrierCode>Other</CarrierCode><CarrierName>Fish &amp; &lt;Chips&gt; ]]&gt; ")
                .doesNotContain("<Chips>");
    }

    @Test
    void shouldWriteComponentsWithWhatIsKeptAsNegative() throws IOException {
        RefundedLine line = new RefundedLine(
                ITEM,
                2,
                new LineAmounts(
                        usd("23.52"),
                        usd("1.88"),
                        usd("0.00"),
                        usd("0.00"),
                        usd("0.00"),
                        usd("0.00"),
                        usd("2.35"),
                        usd("0.00")),
                usd("3.00"),
                usd("5.5"));

        assertThat(written(format, adjustment(AdjustmentReason.CustomerReturn, "USD", line), US))
                .contains("""
                        <OrderAdjustment><AmazonOrderID>111-4217883-0912345</AmazonOrderID>\
                        <ActionType>Refund</ActionType>\
                        <AdjustedItem><AmazonOrderItemCode>40525611209871</AmazonOrderItemCode>\
                        <MerchantAdjustmentItemID>8e9b6a0e-6f0c-3f0e-8f33-0c8f5ad1e002-1</MerchantAdjustmentItemID>\
                        <AdjustmentReason>CustomerReturn</AdjustmentReason>\
                        <ItemPriceAdjustments>\
                        <Component><Type>Principal</Type><Amount currency="USD">23.52</Amount></Component>\
                        <Component><Type>Tax</Type><Amount currency="USD">1.88</Amount></Component>\
                        <Component><Type>RestockingFee</Type><Amount currency="USD">-3.00</Amount></Component>\
                        <Component><Type>ReturnShipping</Type><Amount currency="USD">-5.50</Amount></Component>\
                        </ItemPriceAdjustments>\
                        <PromotionAdjustments>\
                        <Component><Type>Principal</Type><Amount currency="USD">-2.35</Amount></Component>\
                        </PromotionAdjustments>\
                        <Quantity>2</Quantity></AdjustedItem></OrderAdjustment>\
                        """);
    }

    @Test
    void shouldWriteYenWithoutDecimalsAndUnitsThatWereCancelled() throws IOException {
        assertThat(written(format, adjustment(AdjustmentReason.NoInventory, "JPY", refunded("150.00")), JAPAN))
                .contains("<ActionType>Cancel</ActionType>")
                .contains("<Amount currency=\"JPY\">150</Amount>")
                .contains("<QuantityCancelled>1</QuantityCancelled>");
    }

    @Test
    void shouldRefuseACurrencyThatXmlDoesNotKnow() {
        assertThat(refusal(format, adjustment(AdjustmentReason.NoInventory, "ZAR", refunded("1.00")), US))
                .isEqualTo(Reason.CURRENCY);
    }

    @Test
    void shouldTellACarrierByItsCodeAloneInTheOldRelease() throws IOException {
        Format old = TestFeeds.xml(XmlRelease.OLD);

        assertThat(written(old, confirmation(new Parcel("Couriers Please", null, null, null), item(1)), US))
                .contains("<CarrierCode>CouriersPlease</CarrierCode>");
        assertThat(refusal(old, confirmation(new Parcel("Evri", null, null, null), item(1)), US))
                .isEqualTo(Reason.CARRIER);
        assertThat(refusal(old, confirmation(new Parcel("Asendia", null, null, null), item(1)), US))
                .isEqualTo(Reason.CARRIER);
    }

    @ParameterizedTest
    @EnumSource(XmlRelease.class)
    void shouldKnowNoCodesButThoseInTheListOfCarriers(XmlRelease release) {
        Carriers carriers = Carriers.builtIn();

        assertThat(new FeedSchema(release).carrierCodes())
                .allSatisfy(code -> assertThat(carriers.asMarketplaceSays(new Parcel(code, null, null, null))
                                .carrierCode())
                        .isEqualTo(code.equals("Otro") ? Carrier.NO_CODE : code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<MessageID>0</MessageID>",
                "<AmazonOrderID>1</AmazonOrderID>",
                "<FulfillmentDate>2026-03-01</FulfillmentDate>",
                "<CarrierCode>ups</CarrierCode>",
                "<ShippingMethod>a&#9;b</ShippingMethod>",
                "<ShipperTrackingNumber></ShipperTrackingNumber>",
                "<AmazonOrderItemCode>1</AmazonOrderItemCode>",
                "<Quantity>0</Quantity>"
            })
    void shouldPublishNothingThatTheSchemaForbids(String wrong) throws IOException {
        String element = wrong.substring(1, wrong.indexOf('>'));
        String right = new String(file(format, expressed(format, confirmation(UPS, item(2)), US)), UTF_8);
        Path file = Files.writeString(
                folder.resolve("wrong.xml"), right.replaceFirst("<" + element + ">[^<]*</" + element + ">", wrong));

        assertThatThrownBy(() -> format.validate(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("wrong.xml");
    }

    private String written(Format by, FeedRecord feedRecord, Marketplace marketplace) throws IOException {
        Expressed record = expressed(by, feedRecord, marketplace);
        Path file = Files.write(folder.resolve("file.xml"), file(by, record));
        by.validate(file);
        return Files.readString(file);
    }
}
