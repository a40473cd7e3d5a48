package io.ordernotifier.order;

import static io.ordernotifier.TestOrders.MUGS;
import static io.ordernotifier.TestOrders.TEAPOT;
import static io.ordernotifier.TestOrders.TRAYS;
import static io.ordernotifier.TestOrders.aCancellation;
import static io.ordernotifier.TestOrders.aReturn;
import static io.ordernotifier.TestOrders.aShipment;
import static io.ordernotifier.TestOrders.anOrder;
import static io.ordernotifier.TestOrders.applied;
import static io.ordernotifier.TestOrders.orderAfter;
import static io.ordernotifier.TestOrders.returned;
import static io.ordernotifier.TestOrders.units;
import static io.ordernotifier.TestOrders.usd;
import static io.ordernotifier.event.CancellationReason.NoInventory;
import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.event.LineAmounts;
import io.ordernotifier.event.PlacedLine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefundTest {
    @Test
    void shouldShareEachAmountByQuantityHalfUp() {
        // Given
        Order order = orderAfter(anOrder(), aShipment("S-1", units(MUGS, 3)));

        // When
        Refund.RefundedLine line = refundOf(applied(order, aReturn("R-1", returned(units(MUGS, 2), "0", "0", true))))
                .lines()
                .get(0);

        // Then
        assertThat(line.amounts()).isEqualTo(amounts("20.00", "1.59", "3.33", "0.27", "2.67", "0.21", "1.33", "0.67"));
        assertThat(line.total()).isEqualTo(usd("26.07"));
    }

    @Test
    void shouldSumToExactlyWhatWasPaidUnitByUnit() {
        // Given
        Order order = orderAfter(anOrder());
        List<String> totals = new ArrayList<>();

        // When
        for (String eventId : List.of("E-1", "E-2", "E-3")) {
            Outcome.Applied applied = applied(order, aCancellation(eventId, NoInventory, units(MUGS, 1)));
            totals.add(refundOf(applied).total().toPlainString());
            order = applied.after();
        }

        // Then
        assertThat(totals).containsExactly("13.02", "13.05", "13.02");
        assertThat(order.lines().get(1).refunded()).isEqualTo(MUGS.amounts());
        assertThat(MUGS.amounts().net()).isEqualTo(usd("39.09"));
    }

    @Test
    void shouldRoundYenToWholeYen() {
        // Given
        PlacedLine line = line(3, amounts("1000", "100", "0", "0", "0", "0", "50", "0"));
        Order order = orderAfter(anOrder("JPY", line));

        // When
        Refund refund = refundOf(applied(order, aCancellation("E-1", NoInventory, units(line, 2))));

        // Then
        assertThat(refund.lines().get(0).amounts()).isEqualTo(amounts("667", "67", "0", "0", "0", "0", "33", "0"));
        assertThat(refund.total()).isEqualTo(usd("701"));
        assertThat(refund.currency()).isEqualTo("JPY");
    }

    @Test
    void shouldRefundShippingOfReturnedUnitsOnlyWhereItIsSaid() {
        // Given
        Order order = orderAfter(anOrder(), aShipment("S-1", units(TEAPOT, 1), units(MUGS, 3)));

        // When
        Refund refund = refundOf(applied(
                order,
                aReturn("R-1", returned(units(TEAPOT, 1), "0", "0", false), returned(units(MUGS, 3), "0", "0", true))));

        // Then
        assertThat(refund.lines().get(0).total()).isEqualTo(usd("43.20"));
        assertThat(refund.lines().get(1).total()).isEqualTo(MUGS.amounts().net());
    }

    @Test
    void shouldCountShippingByTheUnitsThatGotTheirs() {
        // Given: one mug came back without its shipping, one was cancelled
        Order order = orderAfter(
                anOrder(),
                aShipment("S-1", units(MUGS, 2)),
                aReturn("R-1", units(MUGS, 1)),
                aCancellation("E-1", NoInventory, units(MUGS, 1)));

        // When
        Outcome.Applied applied = applied(order, aReturn("R-2", returned(units(MUGS, 1), "0", "0", true)));

        // Then
        LineAmounts refunded = applied.after().lines().get(1).refunded();
        assertThat(refunded.itemNet()).isEqualTo(MUGS.amounts().itemNet());
        assertThat(refunded.shippingPrice()).isEqualTo(usd("3.33"));
        assertThat(refunded.shippingPromotion()).isEqualTo(usd("0.67"));
    }

    @Test
    void shouldKeepChargesFromTheRefund() {
        // Given
        Order order = orderAfter(anOrder(), aShipment("S-1", units(TEAPOT, 1), units(TRAYS, 2)));

        // When
        Refund refund = refundOf(applied(
                order,
                aReturn(
                        "R-1",
                        returned(units(TEAPOT, 1), "8.64", "5", false),
                        returned(units(TRAYS, 1), "0", "0", false))));

        // Then
        assertThat(refund.lines().get(0).total()).isEqualTo(usd("29.56"));
        assertThat(refund.lines().get(0).returnShippingFee()).isEqualTo(usd("5.00"));
        assertThat(refund.total()).isEqualTo(usd("43.07"));
    }

    @Test
    void shouldGiveNothingBackForFreeUnitsAndStillCountThem() {
        // Given: a gift
        PlacedLine gift = line(2, LineAmounts.ZERO);
        Order order = orderAfter(anOrder("USD", gift));

        // When
        Outcome.Applied applied = applied(order, aCancellation("E-1", NoInventory, units(gift, 2)));

        // Then
        assertThat(refundOf(applied).total()).isEqualTo(usd("0.00"));
        assertThat(applied.after().lines().get(0).cancelled()).isEqualTo(2);
    }

    @Test
    void shouldStateThePartsOfFullyDiscountedUnitsWithTheLastOfThem() {
        // Given: paid for by a promotion
        PlacedLine free = line(2, amounts("10.01", "0.00", "0.00", "0.00", "0.00", "0.00", "10.01", "0.00"));
        Order order = orderAfter(anOrder("USD", free));

        // When
        Outcome.Applied first = applied(order, aCancellation("E-1", NoInventory, units(free, 1)));
        Outcome.Applied last = applied(first.after(), aCancellation("E-2", NoInventory, units(free, 1)));

        // Then
        assertThat(refundOf(first).lines().get(0).amounts()).isEqualTo(zeros());
        assertThat(refundOf(last).lines().get(0).amounts()).isEqualTo(free.amounts());
        assertThat(refundOf(last).total()).isEqualTo(usd("0.00"));
    }

    @Test
    void shouldCatchUpWithTheNextRefundWhatRoundedToNothing() {
        // Given: 0.02 for five
        PlacedLine clips = line(5, amounts("0.02", "0", "0", "0", "0", "0", "0", "0"));
        Order order = orderAfter(anOrder("USD", clips));

        // When
        Outcome.Applied first = applied(order, aCancellation("E-1", NoInventory, units(clips, 1)));
        Outcome.Applied second = applied(first.after(), aCancellation("E-2", NoInventory, units(clips, 4)));

        // Then
        assertThat(refundOf(first).total()).isEqualTo(usd("0.00"));
        assertThat(refundOf(second).total()).isEqualTo(usd("0.02"));
    }

    @Test
    void shouldNotGiveBackMoreThanWasPaidWhereAllPricesRoundUp() {
        // Given: 0.01 was paid for two
        PlacedLine line = line(2, amounts("0.01", "0.01", "0", "0", "0.01", "0.01", "0.03", "0"));
        Order order = orderAfter(anOrder("USD", line));

        // When
        Outcome.Applied first = applied(order, aCancellation("E-1", NoInventory, units(line, 1)));

        // Then: half-up, the promotion's part would be 0.02
        assertThat(refundOf(first).lines().get(0).amounts())
                .isEqualTo(amounts("0.01", "0.01", "0.00", "0.00", "0.01", "0.01", "0.03", "0.00"));
        assertThat(refundOf(first).total()).isEqualTo(usd("0.01"));
    }

    @Test
    void shouldNotTakeMoneyFromTheBuyerWhereThePromotionRoundsUp() {
        // Given: 0.10 was paid for three hundred
        PlacedLine line = line(300, amounts("1.00", "0.00", "0.00", "0.00", "0.00", "0.00", "0.90", "0.00"));
        Order order = orderAfter(anOrder("USD", line));
        List<String> totals = new ArrayList<>();

        // When
        for (int i = 1; i <= 300; i++) {
            Outcome.Applied applied = applied(order, aCancellation("E-" + i, NoInventory, units(line, 1)));
            totals.add(refundOf(applied).total().toPlainString());
            order = applied.after();
        }

        // Then
        assertThat(totals)
                .containsOnly("0.00", "0.01")
                .filteredOn("0.01"::equals)
                .hasSize(10);
        assertThat(order.lines().get(0).refunded()).isEqualTo(line.amounts());
    }

    @Test
    void shouldNotTakeLongOverALineOfBillionsOfUnits() {
        // Given: as good as nothing was paid for each
        PlacedLine line = line(
                Integer.MAX_VALUE, amounts("9999999.99", "0.00", "0.00", "0.00", "0.00", "0.00", "9999999.98", "0.00"));
        Order order = orderAfter(anOrder("USD", line));

        // When
        Outcome.Applied most = applied(order, aCancellation("E-1", NoInventory, units(line, Integer.MAX_VALUE - 1)));
        Outcome.Applied last = applied(most.after(), aCancellation("E-2", NoInventory, units(line, 1)));

        // Then
        assertThat(refundOf(most).total().add(refundOf(last).total())).isEqualTo(usd("0.01"));
        assertThat(last.after().lines().get(0).refunded()).isEqualTo(line.amounts());
    }

    private static Refund refundOf(Outcome.Applied applied) {
        return applied.change() instanceof Return returned
                ? returned.refund()
                : ((Cancellation) applied.change()).refund();
    }

    private static PlacedLine line(int quantity, LineAmounts amounts) {
        return new PlacedLine("40525611209874", "L", "A line", quantity, amounts);
    }

    private static LineAmounts zeros() {
        return amounts("0.00", "0.00", "0.00", "0.00", "0.00", "0.00", "0.00", "0.00");
    }

    private static LineAmounts amounts(
            String itemPrice,
            String itemTax,
            String shippingPrice,
            String shippingTax,
            String giftWrapPrice,
            String giftWrapTax,
            String itemPromotion,
            String shippingPromotion) {
        return new LineAmounts(
                usd(itemPrice),
                usd(itemTax),
                usd(shippingPrice),
                usd(shippingTax),
                usd(giftWrapPrice),
                usd(giftWrapTax),
                usd(itemPromotion),
                usd(shippingPromotion));
    }
}
