package io.ordernotifier.feedfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ordernotifier.carrier.Carrier;
import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.event.LineAmounts;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.Parcel;
import io.ordernotifier.feedfile.Formatted.Expressed;
import io.ordernotifier.feedfile.Formatted.Inexpressible;
import io.ordernotifier.order.Refund.RefundedLine;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.FeedRecord.OrderAdjustment;
import io.ordernotifier.output.FeedRecord.ShippingConfirmation;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * XML in the marketplace's envelope: one message for each record. What a buyer gets back is positive, what is kept or was
 * discounted negative; components of nothing are left out. Amounts have the decimals that their currency has.
 */
final class XmlFormat implements Format {
    /** Of our own making: an adjustment's UUID and a number. What else an ID may be is left out. */
    private static final Pattern ITEM_ID = Pattern.compile("[0-9A-Za-z-]{1,50}");

    private static final byte[] FOOT = "</AmazonEnvelope>\n".getBytes(UTF_8);

    private final Carriers carriers;
    private final String merchantId;
    private final FeedSchema schema;
    private final XmlFragment xml = new XmlFragment();

    /** @param merchantId the seller's identifier with the marketplace, 1 to 50 characters */
    XmlFormat(Carriers carriers, String merchantId, XmlRelease release) {
        this.carriers = carriers;
        this.merchantId = merchantId;
        this.schema = new FeedSchema(release);
    }

    @Override
    public FeedFormat name() {
        return FeedFormat.XML;
    }

    @Override
    public Formatted format(FeedRecord feedRecord, Marketplace marketplace) {
        return feedRecord.match(new Formatting(marketplace));
    }

    @Override
    public byte[] head(FileGroup group) {
        String type = group.kind() == FeedKind.SHIPPING_CONFIRMATION ? "OrderFulfillment" : "OrderAdjustment";
        byte[] header = xml.start("Header")
                .element("DocumentVersion", "1.01")
                .element("MerchantIdentifier", merchantId)
                .end()
                .element("MessageType", type)
                .take();
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<AmazonEnvelope xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                        + " xsi:noNamespaceSchemaLocation=\"amzn-envelope.xsd\">\n"
                        + new String(header, UTF_8) + "\n")
                .getBytes(UTF_8);
    }

    @Override
    public byte[] before(int number) {
        return ("<Message><MessageID>" + number + "</MessageID>").getBytes(UTF_8);
    }

    @Override
    public byte[] foot() {
        return FOOT.clone();
    }

    @Override
    public String contentType(Marketplace marketplace) {
        return "text/xml; charset=UTF-8";
    }

    @Override
    public void validate(Path file) {
        schema.validate(file);
    }

    /** The parts of an amount. */
    private final class Components {
        private final String currency;
        private final int decimals;
        private final List<Component> parts = new ArrayList<>();

        Components(String currency, int decimals) {
            this.currency = currency;
            this.decimals = decimals;
        }

        Components add(String type, BigDecimal amount) {
            if (amount.signum() != 0) {
                parts.add(new Component(type, amount.setScale(decimals)));
            }
            return this;
        }

        /** Nothing where there is no part. */
        void writeAs(String name) {
            if (!parts.isEmpty()) {
                xml.start(name);
                parts.forEach(part -> xml.start("Component")
                        .element("Type", part.type())
                        .element("Amount", "currency", currency, part.amount().toPlainString())
                        .end());
                xml.end();
                parts.clear();
            }
        }
    }

    private record Component(String type, BigDecimal amount) {}

    private final class Formatting implements FeedRecord.Cases<Formatted> {
        private final Marketplace marketplace;
        private final Faults faults = new Faults();

        Formatting(Marketplace marketplace) {
            this.marketplace = marketplace;
        }

        @Override
        public Formatted shippingConfirmation(ShippingConfirmation told) {
            Shipped shipped = Shipped.of(told, carriers, marketplace, faults);
            String carrierCode = knownCode(shipped);
            Optional<Inexpressible> fault = faults.first();
            if (fault.isPresent()) {
                return fault.get();
            }
            xml.start("OrderFulfillment")
                    .element("AmazonOrderID", told.orderId())
                    .element("FulfillmentDate", told.shippedAt().toString())
                    .start("FulfillmentData")
                    .element("CarrierCode", carrierCode)
                    .optional("CarrierName", shipped.carrierName())
                    .optional("ShippingMethod", shipped.shipMethod())
                    .optional("ShipperTrackingNumber", shipped.trackingNumber())
                    .end();
            long units = 0;
            for (LineQuantity item : told.items()) {
                units += item.quantity();
                xml.start("Item")
                        .element("AmazonOrderItemCode", item.orderItemId())
                        .element("Quantity", Integer.toString(item.quantity()))
                        .end();
            }
            return new Expressed(
                    new FileGroup(FeedKind.SHIPPING_CONFIRMATION, marketplace, false), message(), 1, units, null);
        }

        /** The carrier's code if the release knows it, else another of the same carrier's that it knows. */
        private String knownCode(Shipped shipped) {
            String code = shipped.carrierCode();
            if (schema.carrierCodes().contains(code)) {
                return code;
            }
            Optional<String> another = code.equals(Carrier.NO_CODE)
                    ? Optional.empty()
                    : carriers.find(new Parcel(code, null, null, null)).stream()
                            .flatMap(carrier -> carrier.marketplaceCodes().stream())
                            .filter(schema.carrierCodes()::contains)
                            .findFirst();
            faults.check(
                    another.isPresent(),
                    Reason.CARRIER,
                    "this release of the XML format has no code for the carrier: export it as tsv, or by the current release");
            return another.orElse(code);
        }

        @Override
        public Formatted orderAdjustment(OrderAdjustment told) {
            String currency = told.refund().currency();
            Adjusted.check(told, faults);
            faults.check(
                    schema.currencies().contains(currency),
                    Reason.CURRENCY,
                    "the XML format does not know the currency " + currency + ": export it as tsv");
            Optional<Inexpressible> fault = faults.first();
            if (fault.isPresent()) {
                return fault.get();
            }
            xml.start("OrderAdjustment")
                    .element("AmazonOrderID", told.orderId())
                    .element("ActionType", Adjusted.isReturn(told) ? "Refund" : "Cancel");
            int number = 0;
            for (RefundedLine item : told.refund().lines()) {
                number++;
                adjustedItem(told, item, told.id() + "-" + number);
            }
            return new Expressed(
                    new FileGroup(FeedKind.ORDER_ADJUSTMENT, marketplace, false),
                    message(),
                    1,
                    Adjusted.units(told),
                    Adjusted.money(told));
        }

        private void adjustedItem(OrderAdjustment told, RefundedLine item, String itemId) {
            Components components = new Components(
                    told.refund().currency(), Adjusted.decimals(told.refund().currency()));
            LineAmounts amounts = item.amounts();
            xml.start("AdjustedItem")
                    .element("AmazonOrderItemCode", item.orderItemId())
                    .optional(
                            "MerchantAdjustmentItemID", ITEM_ID.matcher(itemId).matches() ? itemId : null)
                    .element("AdjustmentReason", told.reason().name());
            components
                    .add("Principal", amounts.itemPrice())
                    .add("Tax", amounts.itemTax())
                    .add("Shipping", amounts.shippingPrice())
                    .add("ShippingTax", amounts.shippingTax())
                    .add("GiftWrap", amounts.giftWrapPrice())
                    .add("GiftWrapTax", amounts.giftWrapTax())
                    .add("RestockingFee", item.restockingFee().negate())
                    .add("ReturnShipping", item.returnShippingFee().negate())
                    .writeAs("ItemPriceAdjustments");
            components
                    .add("Principal", amounts.itemPromotion().negate())
                    .add("Shipping", amounts.shippingPromotion().negate())
                    .writeAs("PromotionAdjustments");
            xml.element(Adjusted.isReturn(told) ? "Quantity" : "QuantityCancelled", Integer.toString(item.quantity()))
                    .end();
        }

        private byte[] message() {
            return xml.end().take("</Message>\n");
        }
    }
}
