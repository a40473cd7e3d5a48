package io.ordernotifier.rendering;

import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.event.LineAmounts;
import io.ordernotifier.event.Parcel;
import io.ordernotifier.notification.BuyerNotification.DelayNotice;
import io.ordernotifier.notification.BuyerNotification.OrderUnavailable;
import io.ordernotifier.notification.BuyerNotification.ReturnConfirmation;
import io.ordernotifier.notification.BuyerNotification.ShipmentConfirmation;
import io.ordernotifier.notification.Envelope;
import io.ordernotifier.notification.Item;
import io.ordernotifier.order.Refund;
import io.ordernotifier.rendering.EmailModel.DelayModel;
import io.ordernotifier.rendering.EmailModel.ItemModel;
import io.ordernotifier.rendering.EmailModel.RefundModel;
import io.ordernotifier.rendering.EmailModel.ReturnModel;
import io.ordernotifier.rendering.EmailModel.ShipmentModel;
import io.ordernotifier.rendering.EmailModel.UnavailableModel;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes what a template sees: chooses, cleans and writes out. */
record EmailModels(Style style, Carriers carriers) {

    /** @param trackingPage where the parcel can be seen; absent where the carrier has no page that can safely be linked */
    ShipmentModel of(ShipmentConfirmation told, @Nullable URI trackingPage) {
        Parcel parcel = told.parcel();
        return new ShipmentModel(
                buyer(told.envelope()),
                orderId(told.envelope()),
                items(told.items()),
                units(told.items()),
                items(told.shippedBefore()),
                items(told.stillToCome()),
                style.date(told.shippedAt()),
                style.carrier(carriers, parcel),
                Style.name(parcel.shipMethod()),
                Style.present(parcel.trackingNumber()),
                trackingPage == null ? null : trackingPage.toString(),
                date(told.expectedDelivery()),
                style.address(told.shipTo()));
    }

    UnavailableModel of(OrderUnavailable told) {
        BigDecimal amount = told.refund().total();
        return new UnavailableModel(
                buyer(told.envelope()),
                orderId(told.envelope()),
                told.reason().name(),
                items(told.items()),
                units(told.items()),
                style.money(amount, told.refund().currency()),
                amount.signum() == 0,
                items(told.stillToCome()));
    }

    DelayModel of(DelayNotice told) {
        return new DelayModel(
                buyer(told.envelope()),
                orderId(told.envelope()),
                items(told.items()),
                units(told.items()),
                date(told.oldShipDate()),
                date(told.oldDeliveryDate()),
                date(told.newShipDate()),
                date(told.newDeliveryDate()),
                stays(told.oldShipDate(), told.newShipDate()),
                stays(told.oldDeliveryDate(), told.newDeliveryDate()),
                told.explanation() == null ? List.of() : Paragraphs.of(told.explanation()));
    }

    ReturnModel of(ReturnConfirmation told) {
        return new ReturnModel(
                buyer(told.envelope()),
                orderId(told.envelope()),
                items(told.items()),
                units(told.items()),
                refund(told.refund()),
                told.refund().total().signum() == 0,
                style.date(told.refundedAt()));
    }

    private RefundModel refund(Refund refund) {
        LineAmounts sum =
                refund.lines().stream().map(Refund.RefundedLine::amounts).reduce(LineAmounts.ZERO, LineAmounts::plus);
        Function<BigDecimal, @Nullable String> paid =
                amount -> amount.signum() == 0 ? null : style.money(amount, refund.currency());
        Function<BigDecimal, @Nullable String> takenOff = amount -> paid.apply(amount.negate());
        return new RefundModel(
                paid.apply(sum.itemPrice()),
                paid.apply(sum.itemTax()),
                paid.apply(sum.giftWrapPrice()),
                paid.apply(sum.giftWrapTax()),
                takenOff.apply(sum.itemPromotion()),
                paid.apply(sum.shippingPrice()),
                paid.apply(sum.shippingTax()),
                takenOff.apply(sum.shippingPromotion()),
                takenOff.apply(sum(refund, Refund.RefundedLine::restockingFee)),
                takenOff.apply(sum(refund, Refund.RefundedLine::returnShippingFee)),
                style.money(refund.total(), refund.currency()));
    }

    private static BigDecimal sum(Refund refund, Function<Refund.RefundedLine, BigDecimal> fee) {
        return refund.lines().stream().map(fee).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<ItemModel> items(List<Item> items) {
        List<ItemModel> models = new ArrayList<>(items.size());
        for (Item item : items) {
            models.add(new ItemModel(style.title(item), item.quantity()));
        }
        return models;
    }

    private static int units(List<Item> items) {
        long units = 0;
        for (Item item : items) {
            units += item.quantity();
        }
        return (int) Math.min(Integer.MAX_VALUE, units);
    }

    private static boolean stays(@Nullable LocalDate before, @Nullable LocalDate now) {
        return now != null && now.equals(before);
    }

    private @Nullable String date(@Nullable LocalDate day) {
        return day == null ? null : style.date(day);
    }

    private static @Nullable String buyer(Envelope envelope) {
        return Style.name(envelope.buyer().name());
    }

    private static String orderId(Envelope envelope) {
        return OneLine.of(envelope.orderId());
    }
}
