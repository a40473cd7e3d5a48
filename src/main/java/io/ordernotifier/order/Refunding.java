package io.ordernotifier.order;

import io.ordernotifier.event.LineAmounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A refund in the making: the lines it is for, each with the units of this event already counted. */
final class Refunding {
    private final String currency;
    private final MinorUnit minorUnit;
    private final List<OrderLine> lines = new ArrayList<>();
    private final List<Refund.RefundedLine> refundedLines = new ArrayList<>();

    Refunding(String currency) {
        this.currency = currency;
        this.minorUnit = MinorUnit.of(currency);
    }

    void add(OrderLine line, int quantity) {
        add(line, quantity, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    void add(OrderLine line, int quantity, BigDecimal restockingFee, BigDecimal returnShippingFee) {
        LineAmounts now = Prorating.due(line, minorUnit).minus(line.refunded());
        lines.add(line);
        refundedLines.add(new Refund.RefundedLine(
                line.orderItemId(),
                quantity,
                now.map(minorUnit::scale, minorUnit::scale),
                minorUnit.scale(restockingFee),
                minorUnit.scale(returnShippingFee)));
    }

    /** What is kept back of all lines together. */
    BigDecimal charges() {
        return refundedLines.stream()
                .map(line -> line.restockingFee().add(line.returnShippingFee()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * The refund. One that gives nothing back leaves no feed record behind, so its parts (which may be other than zero
     * where a promotion takes off all of them) are left to the line's next refund, for the feed to tell them there.
     * With the last units of a line there is no next refund: then they are stated here, so that the parts of a line
     * always sum to what was paid.
     */
    Refund refund() {
        Refund refund = new Refund(currency, refundedLines);
        if (refund.total().signum() != 0 || charges().signum() != 0) {
            return refund;
        }
        List<Refund.RefundedLine> last = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            last.add(onlyLast(lines.get(i), refundedLines.get(i)));
        }
        return new Refund(currency, last);
    }

    /** The lines after this refund. */
    List<OrderLine> linesAfter(Refund refund) {
        List<OrderLine> after = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            after.add(lines.get(i).refund(refund.lines().get(i).amounts()));
        }
        return after;
    }

    private Refund.RefundedLine onlyLast(OrderLine line, Refund.RefundedLine refunded) {
        BigDecimal zero = minorUnit.times(0);
        return new Refund.RefundedLine(
                refunded.orderItemId(),
                refunded.quantity(),
                refunded.amounts()
                        .map(
                                item -> line.unitsRefunded() == line.ordered() ? item : zero,
                                shipping -> line.unitsRefundedWithShipping() == line.ordered() ? shipping : zero),
                refunded.restockingFee(),
                refunded.returnShippingFee());
    }
}
