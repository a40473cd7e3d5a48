package io.ordernotifier.demo;

import io.ordernotifier.event.LineAmounts;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.MessageDrafted;
import io.ordernotifier.event.OrderCancelled;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.OrderShipped;
import io.ordernotifier.event.PlacedLine;
import io.ordernotifier.event.ReturnReceived;
import io.ordernotifier.event.ReturnedLine;
import io.ordernotifier.event.ShipmentDelayed;
import java.util.List;

/** An event in a few words. */
final class EventWords implements OrderEvent.Cases<String> {
    private EventWords() {}

    static String of(OrderEvent event) {
        return event.match(new EventWords());
    }

    @Override
    public String placed(OrderPlaced event) {
        LineAmounts paid = event.lines().stream().map(PlacedLine::amounts).reduce(LineAmounts.ZERO, LineAmounts::plus);
        return units(event.lines().stream().mapToInt(PlacedLine::quantity).sum()) + ", "
                + paid.net().toPlainString() + " " + event.currency();
    }

    @Override
    public String shipped(OrderShipped event) {
        String name = event.parcel().carrierName();
        return units(event.lines()) + " with " + (name == null ? event.parcel().carrierCode() : name);
    }

    @Override
    public String cancelled(OrderCancelled event) {
        return event.reason() + ", " + (event.lines().isEmpty() ? "all that is left" : units(event.lines()));
    }

    @Override
    public String delayed(ShipmentDelayed event) {
        return event.newDeliveryDate() == null
                ? "will ship " + event.newShipDate()
                : "will arrive " + event.newDeliveryDate();
    }

    @Override
    public String returned(ReturnReceived event) {
        return units(event.lines().stream().mapToInt(ReturnedLine::quantity).sum()) + " back";
    }

    @Override
    public String messageDrafted(MessageDrafted event) {
        return Words.ofCamelCase(event.purpose().name());
    }

    private static String units(List<LineQuantity> lines) {
        return units(lines.stream().mapToInt(LineQuantity::quantity).sum());
    }

    private static String units(int count) {
        return count == 1 ? "1 unit" : count + " units";
    }
}
