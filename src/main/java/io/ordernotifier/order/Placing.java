package io.ordernotifier.order;

import io.ordernotifier.event.LineAmounts;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.PlacedLine;
import io.ordernotifier.event.RejectCode;

/** An order becomes known, if its amounts can be refunded to the minor unit of its currency. */
final class Placing {
    private Placing() {}

    static Step step(OrderPlaced event) {
        if (!MinorUnit.isSupported(event.currency())) {
            return new Step.Impossible(
                    RejectCode.UNSUPPORTED_CURRENCY,
                    "currency is " + event.currency()
                            + ": must be an ISO 4217 code whose minor unit has at most two decimals");
        }
        MinorUnit minorUnit = MinorUnit.of(event.currency());
        for (PlacedLine line : event.lines()) {
            if (!isWhole(line.amounts(), minorUnit)) {
                return new Step.Impossible(
                        RejectCode.INVALID_EVENT,
                        "lines[" + line.orderItemId() + "] has an amount finer than the minor unit of "
                                + event.currency() + ": must have at most " + minorUnit.decimals() + " decimals");
            }
        }
        return new Step.Taken(
                new Change.Placed(event),
                event.lines().stream().map(OrderLine::of).toList(),
                event.fingerprint());
    }

    private static boolean isWhole(LineAmounts amounts, MinorUnit minorUnit) {
        return minorUnit.divides(amounts.itemPrice())
                && minorUnit.divides(amounts.itemTax())
                && minorUnit.divides(amounts.shippingPrice())
                && minorUnit.divides(amounts.shippingTax())
                && minorUnit.divides(amounts.giftWrapPrice())
                && minorUnit.divides(amounts.giftWrapTax())
                && minorUnit.divides(amounts.itemPromotion())
                && minorUnit.divides(amounts.shippingPromotion());
    }
}
