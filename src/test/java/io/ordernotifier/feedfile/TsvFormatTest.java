package io.ordernotifier.feedfile;

import static io.ordernotifier.TestOrders.ORDER_ID;
import static io.ordernotifier.TestOrders.usd;
import static io.ordernotifier.feedfile.TestFeeds.GERMANY;
import static io.ordernotifier.feedfile.TestFeeds.INDIA;
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

import io.ordernotifier.event.LineAmounts;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.Parcel;
import io.ordernotifier.feedfile.Formatted.Expressed;
import io.ordernotifier.feedfile.Formatted.Money;
import io.ordernotifier.order.Refund.RefundedLine;
import io.ordernotifier.output.AdjustmentReason;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TsvFormatTest {
    private static final RefundedLine WITH_EVERYTHING = new RefundedLine(
            ITEM,
            2,
            new LineAmounts(
                    usd("23.52"),
                    usd("1.88"),
                    usd("4.99"),
                    usd("0.40"),
                    usd("3.00"),
                    usd("0.24"),
                    usd("2.35"),
                    usd("1.00")),
            usd("3.00"),
            usd("5.50"));

    private final Format format = TestFeeds.tsv();

    @Test
    void shouldWriteALineForEachItemThatWasShipped() {
        Expressed shipped = expressed(format, confirmation(UPS, item(2), new LineQuantity(OTHER_ITEM, 1)), US);

        assertThat(new String(file(format, shipped), UTF_8)).isEqualTo("""
                        order-id\torder-item-id\tquantity\tship-date\tcarrier-code\tcarrier-name\ttracking-number\tship-method\r
                        111-4217883-0912345\t40525611209871\t2\t2026-03-01\tUPS\t\t1Z999AA10123456784\tSecond Day\r
                        111-4217883-0912345\t00525611209872\t1\t2026-03-01\tUPS\t\t1Z999AA10123456784\tSecond Day\r
                        """);
        assertThat(shipped.rows()).isEqualTo(2);
        assertThat(shipped.units()).isEqualTo(3);
    }

    @Test
    void shouldNameACarrierOnlyWhereItHasNoCode() {
        Expressed shipped =
                expressed(format, confirmation(new Parcel("evri", null, null, "H0123456789012345"), item(1)), GERMANY);

        assertThat(new String(shipped.bytes(), UTF_8))
                .isEqualTo(ORDER_ID + "\t" + ITEM + "\t1\t2026-03-01\tOther\tEvri\tH0123456789012345\t\r\n");
    }

    @Test
    void shouldWriteJapansLinesAndEncodingAndDate() {
        Expressed shipped =
                expressed(format, confirmation(new Parcel("HC", "港の宅配", "宅配便", "390459983082"), item(1)), JAPAN);

        assertThat(new String(file(format, shipped), Charset.forName("windows-31j")))
                .isEqualTo("""
                        TemplateType=OrderFulfillment\tVersion=2011.1102\tこの行はAmazonが使用しますので変更や削除しないでください。\t\t\t\t\t\t\r
                        注文番号\t注文商品番号\t出荷数\t出荷日\t配送業者コード\t配送業者名\tお問い合わせ伝票番号\t配送方法\t代金引換\r
                        order-id\torder-item-id\tquantity\tship-date\tcarrier-code\tcarrier-name\ttracking-number\tship-method\tcod-collection-method\r
                        111-4217883-0912345\t40525611209871\t1\t2026-03-02\tOther\t港の宅配\t390459983082\t宅配便\t\r
                        """);
        assertThat(format.contentType(JAPAN)).isEqualTo("text/tab-separated-values; charset=Shift_JIS");
    }

    @Test
    void shouldTakeFeesOffTheItemPriceAndWriteDiscountsAsNegative() {
        Expressed adjusted = expressed(format, adjustment(AdjustmentReason.CustomerReturn, "USD", WITH_EVERYTHING), US);

        assertThat(new String(file(format, adjusted), UTF_8)).isEqualTo("""
                        order-id\torder-item-id\tadjustment-reason-code\tcurrency\titem-price-adj\titem-tax-adj\tshipping-price-adj\tshipping-tax-adj\tgift-wrap-price-adj\tgift-wrap-tax-adj\titem-promotion-adj\titem-promotion-id\tship-promotion-adj\tship-promotion-id\tquantity-cancelled\r
                        111-4217883-0912345\t40525611209871\tCustomerReturn\tUSD\t15.02\t1.88\t4.99\t0.40\t3.00\t0.24\t-2.35\t\t-1.00\t\t\r
                        """);
        assertThat(adjusted.money()).isEqualTo(new Money("USD", usd("22.18")));
    }

    @Test
    void shouldLeaveTheColumnsOfPromotionsOutWhereThereAreNone() {
        Expressed adjusted =
                expressed(format, adjustment(AdjustmentReason.NoInventory, "USD", refunded("1322.49")), US);

        assertThat(new String(file(format, adjusted), UTF_8)).isEqualTo("""
                        order-id\torder-item-id\tadjustment-reason-code\tcurrency\titem-price-adj\titem-tax-adj\tshipping-price-adj\tshipping-tax-adj\tgift-wrap-price-adj\tgift-wrap-tax-adj\tquantity-cancelled\r
                        111-4217883-0912345\t40525611209871\tNoInventory\tUSD\t1322.49\t0.00\t0.00\t0.00\t0.00\t0.00\t1\r
                        """);
    }

    @ParameterizedTest
    @CsvSource({"JPY, 150, 150.00", "JPY, 150.00, 150.00", "ZAR, 19.9, 19.90"})
    void shouldWriteTwoDecimalsInEveryCurrency(String currency, String amount, String written) {
        Expressed adjusted =
                expressed(format, adjustment(AdjustmentReason.CouldNotShip, currency, refunded(amount)), JAPAN);

        assertThat(new String(adjusted.bytes(), UTF_8)).contains("\t" + currency + "\t" + written + "\t");
    }

    @Test
    void shouldMakeOneLineOfWhatHasSeveral() {
        Parcel parcel = new Parcel("UPS", null, " next\tday\r\nby  noon\u2028", "1Z999\tAA10123456784");

        Expressed shipped = expressed(format, confirmation(parcel, item(1)), US);

        assertThat(new String(shipped.bytes(), UTF_8)).endsWith("\tUPS\t\t1Z999 AA10123456784\tnext day by noon\r\n");
    }

    @Test
    void shouldLeaveOutTheInvisibleMarksOfACopiedNumber() {
        Parcel parcel = new Parcel("UPS", null, "Next\u00A0Day\u00A0", "\u202D1Z999AA10123456784\u202C\uFEFF");

        Expressed shipped = expressed(format, confirmation(parcel, item(1)), US);

        assertThat(new String(shipped.bytes(), UTF_8)).endsWith("\tUPS\t\t1Z999AA10123456784\tNext Day\r\n");
    }

    @Test
    void shouldWriteInJapanWhatOtherSystemsWriteByOtherCodePoints() {
        Parcel parcel = new Parcel("HC", "港—宅配", "14〜16時 ¥500", "3904−5998");

        Expressed shipped = expressed(format, confirmation(parcel, item(1)), JAPAN);

        assertThat(new String(shipped.bytes(), Charset.forName("windows-31j")))
                .endsWith("\tOther\t港―宅配\t3904－5998\t14～16時 ￥500\t\r\n");
    }

    @Test
    void shouldRefuseWhatTheFormatCannotExpress() {
        assertThat(refusal(format, confirmation("M-1001", UPS, item(1)), US)).isEqualTo(Reason.ORDER_ID);
        assertThat(refusal(format, confirmation(UPS, new LineQuantity("4052561120987", 1)), US))
                .isEqualTo(Reason.ITEM_ID);
        assertThat(refusal(format, confirmation(UPS), US)).isEqualTo(Reason.QUANTITY);
        assertThat(refusal(format, confirmation(new Parcel("Other", null, null, null), item(1)), US))
                .isEqualTo(Reason.CARRIER);
        assertThat(refusal(format, confirmation(new Parcel("HC", "Harbour", null, null), item(1)), INDIA))
                .isEqualTo(Reason.CARRIER);
        assertThat(refusal(format, confirmation(new Parcel("HC", "x".repeat(51), null, null), item(1)), US))
                .isEqualTo(Reason.TOO_LONG);
        assertThat(refusal(format, confirmation(new Parcel("UPS", null, null, "9".repeat(51)), item(1)), US))
                .isEqualTo(Reason.TOO_LONG);
        assertThat(refusal(format, confirmation(new Parcel("UPS", null, "=1+1", null), item(1)), US))
                .isEqualTo(Reason.FORMULA);
        assertThat(refusal(format, confirmation(new Parcel("UPS", null, null, "\t@SUM(A1)"), item(1)), US))
                .isEqualTo(Reason.FORMULA);
        assertThat(refusal(format, confirmation(new Parcel("UPS", null, "🚚", null), item(1)), JAPAN))
                .isEqualTo(Reason.NOT_ENCODABLE);
        assertThat(refusal(format, confirmation(new Parcel("UPS", null, "\uD83D", null), item(1)), US))
                .isEqualTo(Reason.NOT_ENCODABLE);
        assertThat(refusal(format, adjustment(AdjustmentReason.NoInventory, "XYZ", refunded("1.00")), US))
                .isEqualTo(Reason.CURRENCY);
        assertThat(refusal(format, adjustment(AdjustmentReason.NoInventory, "KWD", refunded("1.00")), US))
                .isEqualTo(Reason.CURRENCY);
        assertThat(refusal(format, adjustment(AdjustmentReason.NoInventory, "JPY", refunded("10.50")), JAPAN))
                .isEqualTo(Reason.AMOUNT);
    }
}
