package io.ordernotifier.rendering;

import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.notification.BuyerNotification.DelayNotice;
import io.ordernotifier.notification.BuyerNotification.OrderUnavailable;
import io.ordernotifier.notification.BuyerNotification.ReturnConfirmation;
import io.ordernotifier.notification.BuyerNotification.ShipmentConfirmation;
import io.ordernotifier.notification.Item;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the guidelines demand of each kind of email, beside the order ID, which every draft must state. Made from the
 * notification and never from a template or its model, so that a template that leaves a fact out is found out.
 */
record RequiredFacts(Style style, Phrases phrases, Carriers carriers) {

    List<RequiredFact> of(ShipmentConfirmation told) {
        List<RequiredFact> facts = new ArrayList<>();
        List<String> address = style.address(told.shipTo());
        for (int i = 0; i < address.size(); i++) {
            facts.add(personal("line " + (i + 1) + " of the delivery address", address.get(i)));
        }
        addItems(facts, told.items());
        facts.add(fact("the carrier", style.carrier(carriers, told.parcel())));
        String trackingNumber = Style.present(told.parcel().trackingNumber());
        facts.add(
                trackingNumber == null
                        ? new RequiredFact(
                                "that there is no tracking number", phrases.get("tracking-number.none"), false)
                        : fact("the tracking number", trackingNumber));
        LocalDate expected = told.expectedDelivery();
        facts.add(
                expected == null
                        ? new RequiredFact(
                                "that no expected delivery date is known", phrases.get("delivery-date.none"), false)
                        : fact("the expected delivery date", style.date(expected)));
        return facts;
    }

    List<RequiredFact> of(OrderUnavailable told) {
        List<RequiredFact> facts = new ArrayList<>();
        addItems(facts, told.items());
        String amount = style.money(told.refund().total(), told.refund().currency());
        facts.add(new RequiredFact(
                "that the order amount was adjusted, and by how much", phrases.get("adjusted", amount), false));
        facts.add(new RequiredFact(
                "the reason", phrases.get("reason." + told.reason().name()), false));
        return facts;
    }

    List<RequiredFact> of(DelayNotice told) {
        List<RequiredFact> facts = new ArrayList<>();
        addItems(facts, told.items());
        addDate(facts, "the new shipping date", told.newShipDate());
        addDate(facts, "the new delivery date", told.newDeliveryDate());
        facts.add(new RequiredFact(
                "that the buyer may cancel for a full refund", phrases.get("cancel-for-full-refund"), false));
        return facts;
    }

    List<RequiredFact> of(ReturnConfirmation told) {
        List<RequiredFact> facts = new ArrayList<>();
        addItems(facts, told.items());
        facts.add(fact(
                "the amount refunded",
                style.money(told.refund().total(), told.refund().currency())));
        facts.add(fact("the date of the refund", style.date(told.refundedAt())));
        return facts;
    }

    private void addItems(List<RequiredFact> facts, List<Item> items) {
        for (int i = 0; i < items.size(); i++) {
            String title = style.title(items.get(i));
            String quantity = Formats.quantity(items.get(i).quantity());
            facts.add(new RequiredFact(
                    "item " + (i + 1) + " and its quantity",
                    List.of(List.of(title, quantity), List.of(quantity, title)),
                    false));
        }
    }

    private void addDate(List<RequiredFact> facts, String name, @Nullable LocalDate day) {
        if (day != null) {
            facts.add(fact(name, style.date(day)));
        }
    }

    private static RequiredFact fact(String name, String wording) {
        return new RequiredFact(name, List.of(List.of(wording)), false);
    }

    private static RequiredFact personal(String name, String wording) {
        return new RequiredFact(name, List.of(List.of(wording)), true);
    }
}
