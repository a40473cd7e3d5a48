package io.ordernotifier.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A buyer placed an order.
 *
 * @param marketplaceId the marketplace's own ID, e.g. {@code ATVPDKIKX0DER}
 * @param currency ISO 4217, of every amount of the order
 * @param latestShipDate the promise to the buyer, where one was made
 * @param latestDeliveryDate likewise
 */
public record OrderPlaced(
        String eventId,
        String orderId,
        String marketplaceId,
        Instant purchasedAt,
        Buyer buyer,
        PostalAddress shipTo,
        String currency,
        List<PlacedLine> lines,
        @Nullable LocalDate latestShipDate,
        @Nullable LocalDate latestDeliveryDate)
        implements OrderEvent {
    public OrderPlaced {
        Checks.present(eventId, "eventId");
        Checks.present(orderId, "orderId");
        Checks.present(buyer.email(), "buyer.email");
        Checks.present(currency, "currency");
        lines = Checks.eachOnce(Checks.atLeastOne(lines, "lines"), PlacedLine::orderItemId, "lines");
    }

    @Override
    public Instant occurredAt() {
        return purchasedAt;
    }

    @Override
    public Fingerprint fingerprint() {
        return new Fingerprint.Builder("OrderPlaced")
                .add("orderId", orderId)
                .add("marketplaceId", marketplaceId)
                .add("purchasedAt", purchasedAt)
                .add("buyer.name", buyer.name())
                .add("buyer.email", buyer.email())
                .add("buyer.locale", buyer.locale())
                .add("shipTo.name", shipTo.name())
                .add("shipTo.line1", shipTo.line1())
                .add("shipTo.line2", shipTo.line2())
                .add("shipTo.line3", shipTo.line3())
                .add("shipTo.city", shipTo.city())
                .add("shipTo.stateOrRegion", shipTo.stateOrRegion())
                .add("shipTo.postalCode", shipTo.postalCode())
                .add("shipTo.countryCode", shipTo.countryCode())
                .add("currency", currency)
                .addAll("lines", lines, OrderPlaced::addLine)
                .add("latestShipDate", latestShipDate)
                .add("latestDeliveryDate", latestDeliveryDate)
                .build();
    }

    private static void addLine(Fingerprint.Builder fingerprint, PlacedLine line) {
        fingerprint
                .add("orderItemId", line.orderItemId())
                .add("sku", line.sku())
                .add("title", line.title())
                .add("quantity", line.quantity());
        line.amounts().addTo(fingerprint);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.placed(this);
    }
}
