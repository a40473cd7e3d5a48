package io.ordernotifier.feedfile;

import static io.ordernotifier.TestOrders.usd;

import io.ordernotifier.TestOrders;
import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.event.LineAmounts;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.Parcel;
import io.ordernotifier.feedfile.Formatted.Expressed;
import io.ordernotifier.feedfile.Formatted.Inexpressible;
import io.ordernotifier.order.Refund;
import io.ordernotifier.order.Refund.RefundedLine;
import io.ordernotifier.output.AdjustmentReason;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.FeedRecord.OrderAdjustment;
import io.ordernotifier.output.FeedRecord.ShippingConfirmation;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;

/** Feed records of Ann's order, and what a file makes of them. */
final class TestFeeds {
    static final String ITEM = "40525611209871";
    static final String OTHER_ITEM = "00525611209872";
    static final Instant AT = Instant.parse("2026-03-01T16:30:00Z");
    static final Parcel UPS = new Parcel("UPS", null, "Second Day", "1Z999AA10123456784");
    static final Marketplace US = marketplace("ATVPDKIKX0DER");
    static final Marketplace GERMANY = marketplace("A1PA6795UKMFR9");
    static final Marketplace JAPAN = marketplace("A1VC38T7YXB528");
    static final Marketplace INDIA = marketplace("A21TJRUUN4KGV");
    static final LineAmounts NOTHING = new LineAmounts(
            usd("0.00"), usd("0.00"), usd("0.00"), usd("0.00"), usd("0.00"), usd("0.00"), usd("0.00"), usd("0.00"));

    private TestFeeds() {}

    static Marketplace marketplace(String id) {
        return Marketplaces.load().find(id).orElseThrow();
    }

    static Format tsv() {
        return new TsvFormat(Carriers.builtIn());
    }

    static Format xml(XmlRelease release) {
        return new XmlFormat(Carriers.builtIn(), "A1EXAMPLESELLER", release);
    }

    static ShippingConfirmation confirmation(Parcel parcel, LineQuantity... items) {
        return confirmation(TestOrders.ORDER_ID, parcel, items);
    }

    static ShippingConfirmation confirmation(String orderId, Parcel parcel, LineQuantity... items) {
        return new ShippingConfirmation(
                "8e9b6a0e-6f0c-3f0e-8f33-0c8f5ad1e001", orderId, "S-1", AT, parcel, List.of(items), "shipped-S-1");
    }

    static OrderAdjustment adjustment(AdjustmentReason reason, String currency, RefundedLine... lines) {
        return new OrderAdjustment(
                "8e9b6a0e-6f0c-3f0e-8f33-0c8f5ad1e002",
                TestOrders.ORDER_ID,
                reason,
                new Refund(currency, List.of(lines)),
                AT,
                "returned-R-1");
    }

    static LineQuantity item(int quantity) {
        return new LineQuantity(ITEM, quantity);
    }

    /** One unit for so much, without anything else. */
    static RefundedLine refunded(String itemPrice) {
        return new RefundedLine(ITEM, 1, amounts(itemPrice), usd("0.00"), usd("0.00"));
    }

    static LineAmounts amounts(String itemPrice) {
        return new LineAmounts(
                usd(itemPrice),
                NOTHING.itemTax(),
                NOTHING.shippingPrice(),
                NOTHING.shippingTax(),
                NOTHING.giftWrapPrice(),
                NOTHING.giftWrapTax(),
                NOTHING.itemPromotion(),
                NOTHING.shippingPromotion());
    }

    static Expressed expressed(Format format, FeedRecord feedRecord, Marketplace marketplace) {
        Formatted formatted = format.format(feedRecord, marketplace);
        if (formatted instanceof Expressed expressed) {
            return expressed;
        }
        throw new AssertionError("should be expressed, but: " + formatted);
    }

    static Reason refusal(Format format, FeedRecord feedRecord, Marketplace marketplace) {
        Formatted formatted = format.format(feedRecord, marketplace);
        if (formatted instanceof Inexpressible fault) {
            return fault.reason();
        }
        throw new AssertionError("should be refused, but: " + formatted);
    }

    /** A whole file with this one record. */
    static byte[] file(Format format, Expressed record) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(format.head(record.group()));
        file.writeBytes(format.before(1));
        file.writeBytes(record.bytes());
        file.writeBytes(format.foot());
        return file.toByteArray();
    }
}
