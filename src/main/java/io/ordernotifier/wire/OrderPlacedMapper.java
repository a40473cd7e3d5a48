package io.ordernotifier.wire;

import io.ordernotifier.avro.OrderLine;
import io.ordernotifier.event.Buyer;
import io.ordernotifier.event.LineAmounts;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.PlacedLine;
import io.ordernotifier.event.PostalAddress;

final class OrderPlacedMapper implements Mapper<OrderPlaced, io.ordernotifier.avro.OrderPlaced> {
    static final OrderPlacedMapper INSTANCE = new OrderPlacedMapper();

    private OrderPlacedMapper() {}

    @Override
    public Class<io.ordernotifier.avro.OrderPlaced> avroType() {
        return io.ordernotifier.avro.OrderPlaced.class;
    }

    @Override
    public io.ordernotifier.avro.OrderPlaced toAvro(OrderPlaced event) {
        return new io.ordernotifier.avro.OrderPlaced(
                event.eventId(),
                event.orderId(),
                event.marketplaceId(),
                event.purchasedAt(),
                toAvro(event.buyer()),
                toAvro(event.shipTo()),
                event.currency(),
                Lists.map(event.lines(), OrderPlacedMapper::toAvro),
                event.latestShipDate(),
                event.latestDeliveryDate());
    }

    @Override
    public OrderPlaced fromAvro(io.ordernotifier.avro.OrderPlaced avro) {
        return new OrderPlaced(
                avro.getEventId(),
                avro.getOrderId(),
                avro.getMarketplaceId(),
                avro.getPurchasedAt(),
                fromAvro(avro.getBuyer()),
                fromAvro(avro.getShipTo()),
                avro.getCurrency(),
                Lists.map(avro.getLines(), OrderPlacedMapper::fromAvro),
                avro.getLatestShipDate(),
                avro.getLatestDeliveryDate());
    }

    /** Avro has no absent locale; there it is empty. */
    private static io.ordernotifier.avro.Buyer toAvro(Buyer buyer) {
        return new io.ordernotifier.avro.Buyer(
                buyer.name(), buyer.email(), buyer.locale() == null ? "" : buyer.locale());
    }

    private static Buyer fromAvro(io.ordernotifier.avro.Buyer avro) {
        return new Buyer(avro.getName(), avro.getEmail(), avro.getLocale().isEmpty() ? null : avro.getLocale());
    }

    private static io.ordernotifier.avro.PostalAddress toAvro(PostalAddress address) {
        return new io.ordernotifier.avro.PostalAddress(
                address.name(),
                address.line1(),
                address.line2(),
                address.line3(),
                address.city(),
                address.stateOrRegion(),
                address.postalCode(),
                address.countryCode());
    }

    private static PostalAddress fromAvro(io.ordernotifier.avro.PostalAddress avro) {
        return new PostalAddress(
                avro.getName(),
                avro.getLine1(),
                avro.getLine2(),
                avro.getLine3(),
                avro.getCity(),
                avro.getStateOrRegion(),
                avro.getPostalCode(),
                avro.getCountryCode());
    }

    private static OrderLine toAvro(PlacedLine line) {
        LineAmounts amounts = line.amounts();
        return new OrderLine(
                line.orderItemId(),
                line.sku(),
                line.title(),
                line.quantity(),
                Amounts.toAvro(amounts.itemPrice()),
                Amounts.toAvro(amounts.itemTax()),
                Amounts.toAvro(amounts.shippingPrice()),
                Amounts.toAvro(amounts.shippingTax()),
                Amounts.toAvro(amounts.giftWrapPrice()),
                Amounts.toAvro(amounts.giftWrapTax()),
                Amounts.toAvro(amounts.itemPromotion()),
                Amounts.toAvro(amounts.shippingPromotion()));
    }

    private static PlacedLine fromAvro(OrderLine avro) {
        LineAmounts amounts = new LineAmounts(
                Amounts.fromAvro(avro.getItemPrice(), "lines.itemPrice"),
                Amounts.fromAvro(avro.getItemTax(), "lines.itemTax"),
                Amounts.fromAvro(avro.getShippingPrice(), "lines.shippingPrice"),
                Amounts.fromAvro(avro.getShippingTax(), "lines.shippingTax"),
                Amounts.fromAvro(avro.getGiftWrapPrice(), "lines.giftWrapPrice"),
                Amounts.fromAvro(avro.getGiftWrapTax(), "lines.giftWrapTax"),
                Amounts.fromAvro(avro.getItemPromotion(), "lines.itemPromotion"),
                Amounts.fromAvro(avro.getShippingPromotion(), "lines.shippingPromotion"));
        return new PlacedLine(avro.getOrderItemId(), avro.getSku(), avro.getTitle(), avro.getQuantity(), amounts);
    }
}
