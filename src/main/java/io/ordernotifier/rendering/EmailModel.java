package io.ordernotifier.rendering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a template sees: everything chosen, cleaned and written out for the email's language, nothing of the event
 * itself. A component that may be absent is marked so, and a template must ask for it ({@code <#if service??>}); any
 * other is always there. {@code docs/templates.md} describes the models for those who write templates.
 */
sealed interface EmailModel {

    /** The buyer's name; absent where the order has none. */
    @Nullable
    String buyer();

    String orderId();

    /** How many units the items are: one takes the singular. */
    int units();

    /** Units of an order line. */
    record ItemModel(String title, int quantity) {}

    /**
     * @param items what is in this parcel
     * @param shippedBefore what went in earlier parcels
     * @param stillToCome what will follow
     * @param service of the carrier
     * @param trackingPage absent where the carrier has none that can safely be linked
     * @param shipTo the address, line by line
     */
    record ShipmentModel(
            @Nullable String buyer,
            String orderId,
            List<ItemModel> items,
            @Choice int units,
            List<ItemModel> shippedBefore,
            List<ItemModel> stillToCome,
            String shippedOn,
            String carrier,
            @Nullable String service,
            @Nullable String trackingNumber,
            @Nullable String trackingPage,
            @Nullable String expectedDelivery,
            List<String> shipTo)
            implements EmailModel {}

    /**
     * @param reason {@code NoInventory} or {@code CouldNotShip}
     * @param items what is not available
     * @param amount by which the order amount was adjusted
     * @param free whether that amount is zero
     * @param stillToCome what will be shipped nevertheless
     */
    record UnavailableModel(
            @Nullable String buyer,
            String orderId,
            @Choice String reason,
            List<ItemModel> items,
            @Choice int units,
            String amount,
            boolean free,
            List<ItemModel> stillToCome)
            implements EmailModel {}

    /**
     * At least one of the new dates is there.
     *
     * @param items what is delayed
     * @param shipDateStays whether the new shipping date is the old one
     * @param deliveryStays whether the new delivery date is the old one
     * @param explanation the seller's own words, line by line; empty where he gave none
     */
    record DelayModel(
            @Nullable String buyer,
            String orderId,
            List<ItemModel> items,
            @Choice int units,
            @Nullable String oldShipDate,
            @Nullable String oldDelivery,
            @Nullable String newShipDate,
            @Nullable String newDelivery,
            boolean shipDateStays,
            boolean deliveryStays,
            List<String> explanation)
            implements EmailModel {}

    /**
     * @param items what came back
     * @param free whether nothing was paid for them, and nothing goes back
     */
    record ReturnModel(
            @Nullable String buyer,
            String orderId,
            List<ItemModel> items,
            @Choice int units,
            RefundModel refund,
            boolean free,
            String refundedOn)
            implements EmailModel {}

    /**
     * The refund of all items together, by component; components that are zero are absent. Discounts and fees are taken
     * off and written as negative amounts.
     *
     * @param total what the buyer gets back
     */
    record RefundModel(
            @Nullable String itemPrice,
            @Nullable String itemTax,
            @Nullable String giftWrapPrice,
            @Nullable String giftWrapTax,
            @Nullable String itemPromotion,
            @Nullable String shippingPrice,
            @Nullable String shippingTax,
            @Nullable String shippingPromotion,
            @Nullable String restockingFee,
            @Nullable String returnShippingFee,
            String total) {}
}
