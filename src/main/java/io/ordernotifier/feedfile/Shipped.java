package io.ordernotifier.feedfile;

import io.ordernotifier.carrier.Carrier;
import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.event.Parcel;
import io.ordernotifier.output.FeedRecord.ShippingConfirmation;
import org.jspecify.annotations.Nullable;

/**
 * A shipping confirmation's parcel in the words of an upload file.
 *
 * @param carrierName only where the code is {@code Other}
 */
record Shipped(
        String carrierCode,
        @Nullable String carrierName,
        @Nullable String trackingNumber,
        @Nullable String shipMethod) {

    static Shipped of(ShippingConfirmation told, Carriers carriers, Marketplace marketplace, Faults faults) {
        faults.checkOrderId(told.orderId());
        faults.checkDate(told.shippedAt());
        faults.check(!told.items().isEmpty(), Reason.QUANTITY, "a shipment must have at least one item");
        told.items().forEach(item -> faults.checkItem(item.orderItemId(), item.quantity()));
        Parcel parcel = carriers.asMarketplaceSays(told.parcel());
        boolean other = parcel.carrierCode().equals(Carrier.NO_CODE);
        String name = other ? faults.text("carrier-name", parcel.carrierName()) : null;
        faults.check(
                !other || name != null,
                Reason.CARRIER,
                "the carrier must have a code of the marketplace's, or a name beside Other");
        faults.check(
                !other || marketplace.takesOtherCarriers(),
                Reason.CARRIER,
                "the marketplace takes no carriers beside those it has a code for");
        return new Shipped(
                parcel.carrierCode(),
                name,
                faults.text("tracking-number", parcel.trackingNumber()),
                faults.text("ship-method", parcel.shipMethod()));
    }
}
