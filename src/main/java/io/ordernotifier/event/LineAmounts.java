package io.ordernotifier.event;

import java.math.BigDecimal;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * The eight amounts of an order line, each for the whole quantity, in the order's currency. Promotions are discounts
 * written as positive amounts: they are taken off the rest.
 */
public record LineAmounts(
        BigDecimal itemPrice,
        BigDecimal itemTax,
        BigDecimal shippingPrice,
        BigDecimal shippingTax,
        BigDecimal giftWrapPrice,
        BigDecimal giftWrapTax,
        BigDecimal itemPromotion,
        BigDecimal shippingPromotion) {

    public static final LineAmounts ZERO = new LineAmounts(
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO);

    /** What the buyer pays for the line (or gets back): prices and taxes less promotions. */
    public BigDecimal net() {
        return itemNet().add(shippingNet());
    }

    /** The part of {@link #net()} that belongs to the goods: price, gift wrap, their taxes, less the item promotion. */
    public BigDecimal itemNet() {
        return itemPrice.add(itemTax).add(giftWrapPrice).add(giftWrapTax).subtract(itemPromotion);
    }

    /** The part of {@link #net()} that belongs to the shipping: price, tax, less the shipping promotion. */
    public BigDecimal shippingNet() {
        return shippingPrice.add(shippingTax).subtract(shippingPromotion);
    }

    public LineAmounts plus(LineAmounts other) {
        return combine(other, BigDecimal::add);
    }

    public LineAmounts minus(LineAmounts other) {
        return combine(other, BigDecimal::subtract);
    }

    /** The same calculation on each of the item components and another on each of the shipping components. */
    public LineAmounts map(UnaryOperator<BigDecimal> item, UnaryOperator<BigDecimal> shipping) {
        return new LineAmounts(
                item.apply(itemPrice),
                item.apply(itemTax),
                shipping.apply(shippingPrice),
                shipping.apply(shippingTax),
                item.apply(giftWrapPrice),
                item.apply(giftWrapTax),
                item.apply(itemPromotion),
                shipping.apply(shippingPromotion));
    }

    /** The same with other promotions. */
    public LineAmounts withPromotions(BigDecimal item, BigDecimal shipping) {
        return new LineAmounts(
                itemPrice, itemTax, shippingPrice, shippingTax, giftWrapPrice, giftWrapTax, item, shipping);
    }

    private LineAmounts combine(LineAmounts other, BinaryOperator<BigDecimal> by) {
        return new LineAmounts(
                by.apply(itemPrice, other.itemPrice),
                by.apply(itemTax, other.itemTax),
                by.apply(shippingPrice, other.shippingPrice),
                by.apply(shippingTax, other.shippingTax),
                by.apply(giftWrapPrice, other.giftWrapPrice),
                by.apply(giftWrapTax, other.giftWrapTax),
                by.apply(itemPromotion, other.itemPromotion),
                by.apply(shippingPromotion, other.shippingPromotion));
    }

    void checkNotNegative(String line) {
        Checks.notNegative(itemPrice, line + ".itemPrice");
        Checks.notNegative(itemTax, line + ".itemTax");
        Checks.notNegative(shippingPrice, line + ".shippingPrice");
        Checks.notNegative(shippingTax, line + ".shippingTax");
        Checks.notNegative(giftWrapPrice, line + ".giftWrapPrice");
        Checks.notNegative(giftWrapTax, line + ".giftWrapTax");
        Checks.notNegative(itemPromotion, line + ".itemPromotion");
        Checks.notNegative(shippingPromotion, line + ".shippingPromotion");
    }

    void addTo(Fingerprint.Builder fingerprint) {
        fingerprint
                .add("itemPrice", plain(itemPrice))
                .add("itemTax", plain(itemTax))
                .add("shippingPrice", plain(shippingPrice))
                .add("shippingTax", plain(shippingTax))
                .add("giftWrapPrice", plain(giftWrapPrice))
                .add("giftWrapTax", plain(giftWrapTax))
                .add("itemPromotion", plain(itemPromotion))
                .add("shippingPromotion", plain(shippingPromotion));
    }

    static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "" : amount.stripTrailingZeros().toPlainString();
    }
}
