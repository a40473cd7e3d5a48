package io.ordernotifier.console;

import io.ordernotifier.event.OrderPlaced;
import org.jspecify.annotations.Nullable;

/** The order as it was placed, without the buyer. */
record PlacedView(
        String eventId,
        String marketplaceId,
        String purchasedAt,
        String currency,
        @Nullable String latestShipDate,
        @Nullable String latestDeliveryDate) {
    static PlacedView of(OrderPlaced placed) {
        return new PlacedView(
                placed.eventId(),
                placed.marketplaceId(),
                placed.purchasedAt().toString(),
                placed.currency(),
                Plain.text(placed.latestShipDate()),
                Plain.text(placed.latestDeliveryDate()));
    }
}
