package io.ordernotifier.order;

import io.ordernotifier.event.Fingerprint;
import io.ordernotifier.event.RejectCode;
import io.ordernotifier.event.ReturnReceived;
import io.ordernotifier.event.ReturnedLine;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Shipped units came back, and what was paid for them goes back, less the charges. */
final class Returning {
    private Returning() {}

    static Step step(Order order, ReturnReceived event) {
        Lines lines = new Lines(order);
        String currency = order.placement().currency();
        for (ReturnedLine returned : event.lines()) {
            Step refusal = refusal(lines, returned, currency);
            if (refusal != null) {
                return refusal;
            }
        }
        for (ReturnedLine returned : event.lines()) {
            if (returned.quantity() > lines.get(returned.orderItemId()).withBuyer()) {
                return new Step.TooEarly("the shipment of orderItemId " + returned.orderItemId());
            }
        }
        return refund(lines, event, currency);
    }

    /** What no shipment to come can put right. */
    private static @Nullable Step refusal(Lines lines, ReturnedLine returned, String currency) {
        if (!lines.contains(returned.orderItemId())) {
            return Lines.unknownLine(returned.orderItemId());
        }
        OrderLine line = lines.get(returned.orderItemId());
        if (returned.quantity() > line.returnable()) {
            return new Step.Impossible(
                    RejectCode.QUANTITY_EXCEEDED,
                    "lines[" + returned.orderItemId() + "].quantity is " + returned.quantity()
                            + ": must be at most the " + line.returnable() + " left to return (ordered "
                            + line.ordered() + ", cancelled " + line.cancelled() + ", returned " + line.returned()
                            + ")");
        }
        MinorUnit minorUnit = MinorUnit.of(currency);
        if (!minorUnit.divides(returned.restockingFee()) || !minorUnit.divides(returned.returnShippingFee())) {
            return new Step.Impossible(
                    RejectCode.INVALID_EVENT,
                    "lines[" + returned.orderItemId() + "] has a charge finer than the minor unit of " + currency
                            + ": must have at most " + minorUnit.decimals() + " decimals");
        }
        return null;
    }

    private static Step refund(Lines lines, ReturnReceived event, String currency) {
        Refunding refunding = new Refunding(currency);
        for (ReturnedLine returned : event.lines()) {
            refunding.add(
                    lines.get(returned.orderItemId()).takeBack(returned.quantity(), returned.refundShipping()),
                    returned.quantity(),
                    returned.restockingFee(),
                    returned.returnShippingFee());
        }
        BigDecimal charges = refunding.charges();
        Refund refund = refunding.refund();
        if (charges.signum() > 0 && refund.total().signum() <= 0) {
            return new Step.Impossible(
                    RejectCode.NOTHING_LEFT,
                    "restockingFee and returnShippingFee are " + charges.toPlainString()
                            + " together: must be less than the "
                            + refund.total().add(charges).toPlainString() + " " + currency
                            + " that they are kept from");
        }
        refunding.linesAfter(refund).forEach(lines::put);
        Fingerprint fingerprint = event.fingerprint();
        Return change = new Return(
                event.returnId(), event.receivedAt(), event.refundedAt(), refund, event.eventId(), fingerprint);
        return new Step.Taken(change, lines.all(), fingerprint);
    }
}
