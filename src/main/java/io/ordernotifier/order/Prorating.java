package io.ordernotifier.order;

import io.ordernotifier.event.LineAmounts;
import java.math.BigDecimal;
import java.util.List;

/**
 * What is due back for the units of a line that were refunded so far, this event's included. Each component by itself:
 * its share by quantity, half-up to the minor unit. A refund is what is due now less what was refunded before, so the
 * refunds of a line sum exactly to what was paid, and depend on how many units came back, not in which portions.
 */
final class Prorating {
    private Prorating() {}

    static LineAmounts due(OrderLine line, MinorUnit minorUnit) {
        LineAmounts paid = line.placed().amounts();
        int ordered = line.ordered();
        int items = line.unitsRefunded();
        int shipping = line.unitsRefundedWithShipping();
        return paid.map(
                        amount -> minorUnit.share(amount, items, ordered),
                        amount -> minorUnit.share(amount, shipping, ordered))
                .withPromotions(
                        new Discounted(
                                        List.of(
                                                paid.itemPrice(),
                                                paid.itemTax(),
                                                paid.giftWrapPrice(),
                                                paid.giftWrapTax()),
                                        paid.itemPromotion(),
                                        ordered,
                                        minorUnit)
                                .promotion(items, line.refunded().itemNet()),
                        new Discounted(
                                        List.of(paid.shippingPrice(), paid.shippingTax()),
                                        paid.shippingPromotion(),
                                        ordered,
                                        minorUnit)
                                .promotion(shipping, line.refunded().shippingNet()));
    }

    /** Amounts of a line and the promotion that is taken off them. */
    private record Discounted(List<BigDecimal> amounts, BigDecimal promotion, int ordered, MinorUnit minorUnit) {
        /**
         * How many units are looked back at most. Only units of which hundreds together cost less than a minor unit
         * reach it; for them the split of a refund may depend on its portions, the bounds and the sum never do.
         */
        private static final int FARTHEST = 1000;

        /**
         * The promotion's part for that many units: its share, half-up, but as much more or less as it takes to keep
         * what the buyer gets (amounts less promotion) from exceeding what he paid, and from sinking when more units
         * come back. Rounded each by itself, four amounts of 0.01 less a promotion of 0.03 would give for one of two
         * units 4 × 0.01 − 0.02 = 0.02, where 0.01 was paid for both. The promotion gives way, since it is the one
         * part that stands against the others.
         */
        BigDecimal promotion(int units, BigDecimal netRefunded) {
            BigDecimal halfUp = share(promotion, units);
            if (promotion.signum() == 0 || units == 0) {
                return halfUp;
            }
            BigDecimal gross = gross(units);
            return gross.subtract(net(units, gross.subtract(halfUp).max(netRefunded)));
        }

        /** The most that was due for so many units or fewer, but never more than was paid. */
        private BigDecimal net(int units, BigDecimal atLeast) {
            BigDecimal paid =
                    amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).subtract(promotion);
            BigDecimal most = atLeast;
            for (int fewer = 1; fewer < units && most.compareTo(paid) < 0 && canHideInRounding(fewer, paid); fewer++) {
                most = most.max(gross(units - fewer).subtract(share(promotion, units - fewer)));
            }
            return most.min(paid);
        }

        /** Whether rounding (half a minor unit for each part, up on one side, down on the other) can outweigh that many units. */
        private boolean canHideInRounding(int units, BigDecimal paid) {
            BigDecimal rounding = minorUnit.times(amounts.size() + 1L).multiply(BigDecimal.valueOf(ordered));
            return units <= FARTHEST && paid.multiply(BigDecimal.valueOf(units)).compareTo(rounding) < 0;
        }

        private BigDecimal gross(int units) {
            BigDecimal sum = BigDecimal.ZERO;
            for (BigDecimal amount : amounts) {
                sum = sum.add(share(amount, units));
            }
            return sum;
        }

        private BigDecimal share(BigDecimal amount, int units) {
            return minorUnit.share(amount, units, ordered);
        }
    }
}
