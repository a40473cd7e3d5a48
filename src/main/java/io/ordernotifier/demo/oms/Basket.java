package io.ordernotifier.demo.oms;

import io.ordernotifier.event.LineAmounts;
import io.ordernotifier.event.PlacedLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Fills an order with goods of the shop. */
record Basket(Market market, Random random) {

    /** What the shop sells, with its price in US dollars. Some titles look like advertising and are none. */
    private static final List<Product> SHELF = List.of(
            new Product("TEA-POT-12", "Stoneware Teapot, 1.2 l, Speckled White", "39.90"),
            new Product("TEA-CUP-04", "Tea Bowls, Set of 4", "28.00"),
            new Product("TEA-SEN-50", "Sencha, 50 g Tin", "11.49"),
            new Product("TEA-STR-01", "Fine Mesh Tea Strainer", "7.95"),
            new Product("PAP-ORG-A6", "Coupon Organiser, A6, Linen", "14.20"),
            new Product("PAP-WRP-10", "Gift Wrap Paper, 10 m Roll", "9.99"),
            new Product("LGT-LAN-02", "Paper Lantern \"Nordlys\" & Cord", "24.75"),
            new Product("KIT-KNF-18", "Chef's Knife, 18 cm <Hammered>", "89.00"),
            new Product("KIT-BRD-30", "Oak Cutting Board, 30 × 20 cm", "33.33"),
            new Product("GRD-SEC-07", "Secateurs Nº 7", "21.60"));

    private record Product(String sku, String title, String dollars) {}

    /** An order of one to three lines with one to four units each. */
    List<PlacedLine> small() {
        return fill(1 + random.nextInt(3), 1);
    }

    /** An order that can be split: two or three lines with two to four units each. */
    List<PlacedLine> large() {
        return fill(2 + random.nextInt(2), 2);
    }

    private List<PlacedLine> fill(int lines, int leastUnits) {
        List<Product> chosen = new ArrayList<>(SHELF);
        Collections.shuffle(chosen, random);
        return chosen.subList(0, lines).stream()
                .map(product -> line(product, leastUnits + random.nextInt(5 - leastUnits)))
                .toList();
    }

    private PlacedLine line(Product product, int quantity) {
        BigDecimal itemPrice = price(product.dollars()).multiply(BigDecimal.valueOf(quantity));
        BigDecimal shippingPrice = random.nextInt(3) == 0 ? BigDecimal.ZERO : price("4.99");
        BigDecimal giftWrapPrice = random.nextInt(5) == 0 ? price("3.50") : BigDecimal.ZERO;
        BigDecimal itemPromotion = random.nextInt(4) == 0 ? money(itemPrice.movePointLeft(1)) : BigDecimal.ZERO;
        BigDecimal shippingPromotion = random.nextInt(6) == 0 ? shippingPrice : BigDecimal.ZERO;
        return new PlacedLine(
                Digits.of(random, 14),
                product.sku(),
                product.title(),
                quantity,
                new LineAmounts(
                        itemPrice,
                        tax(itemPrice.subtract(itemPromotion)),
                        shippingPrice,
                        tax(shippingPrice.subtract(shippingPromotion)),
                        giftWrapPrice,
                        tax(giftWrapPrice),
                        itemPromotion,
                        shippingPromotion));
    }

    private BigDecimal tax(BigDecimal amount) {
        return money(amount.multiply(BigDecimal.valueOf(market.taxPercent(), 2)));
    }

    /** What costs so much in the United States, here. */
    BigDecimal price(String dollars) {
        return money(new BigDecimal(dollars).multiply(market.perDollar()));
    }

    private BigDecimal money(BigDecimal amount) {
        return amount.setScale(market.fractionDigits(), RoundingMode.HALF_UP);
    }
}
