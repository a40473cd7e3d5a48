package io.ordernotifier.order;

import static io.ordernotifier.TestOrders.NOW;
import static io.ordernotifier.TestOrders.ORDER_ID;
import static io.ordernotifier.TestOrders.arrival;
import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.TestHistories;
import io.ordernotifier.TestHistories.History;
import io.ordernotifier.event.LineAmounts;
import io.ordernotifier.event.OrderEvent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** What holds for every order, whatever happens to it and in whatever order that arrives. */
class OrderPropertiesTest {
    private static final List<Function<LineAmounts, BigDecimal>> COMPONENTS = List.of(
            LineAmounts::itemPrice,
            LineAmounts::itemTax,
            LineAmounts::giftWrapPrice,
            LineAmounts::giftWrapTax,
            LineAmounts::itemPromotion,
            LineAmounts::shippingPrice,
            LineAmounts::shippingTax,
            LineAmounts::shippingPromotion);
    private static final int ITEM_COMPONENTS = 5;

    @Provide
    Arbitrary<History> consistent() {
        return TestHistories.consistent();
    }

    @Provide
    Arbitrary<History> fullyRefunded() {
        return TestHistories.fullyRefunded();
    }

    @Provide
    Arbitrary<History> any() {
        return TestHistories.any();
    }

    @Property
    void shouldEndTheSameInWhateverOrderEventsArrive(@ForAll("consistent") History history, @ForAll Random random) {
        // When
        Run expected = Run.of(history.asItHappened());
        Run actual = Run.of(history.asItMayArrive(random));

        // Then
        assertThat(actual.refused()).isEmpty();
        assertThat(actual.order.waiting()).isEmpty();
        assertThat(actual.applied()).hasSameSizeAs(history.asItHappened());
        assertThat(actual.order.lines()).hasSameSizeAs(expected.order.lines());
        for (int i = 0; i < expected.order.lines().size(); i++) {
            OrderLine should = expected.order.lines().get(i);
            OrderLine is = actual.order.lines().get(i);
            assertThat(is.placed()).isEqualTo(should.placed());
            assertThat(is.shipped()).isEqualTo(should.shipped());
            assertThat(is.cancelled()).isEqualTo(should.cancelled());
            assertThat(is.returned()).isEqualTo(should.returned());
            assertThat(is.returnedWithShipping()).isEqualTo(should.returnedWithShipping());
            assertThat(is.refunded().itemNet())
                    .isEqualByComparingTo(should.refunded().itemNet());
            assertThat(is.refunded().shippingNet())
                    .isEqualByComparingTo(should.refunded().shippingNet());
        }
    }

    @Property
    void shouldRefundExactlyWhatWasPaidOnceEveryUnitIsRefunded(
            @ForAll("fullyRefunded") History history, @ForAll Random random) {
        // When
        Run run = Run.of(history.asItMayArrive(random));

        // Then
        assertThat(run.order.lines()).allSatisfy(line -> {
            assertEqual(line.refunded(), line.placed().amounts());
            assertEqual(run.statedFor(line), line.placed().amounts());
        });
    }

    @Property
    void shouldNeitherMakeNorLoseMoney(@ForAll("any") History history, @ForAll Random random) {
        // When
        Run run = Run.of(history.asItMayArrive(random));

        // Then: what the emails and feed records state is what the order holds as refunded
        assertThat(run.order.lines()).allSatisfy(line -> assertEqual(line.refunded(), run.statedFor(line)));
    }

    @Property
    void shouldKeepWithinWhatWasOrderedShippedAndPaid(@ForAll("any") History history, @ForAll Random random) {
        // When
        Run run = Run.of(history.asItMayArrive(random));

        // Then
        for (Outcome.Applied applied : run.applied()) {
            assertThat(applied.after().lines()).allSatisfy(line -> {
                assertThat(line.shipped() + line.cancelled()).isBetween(0, line.ordered());
                assertThat(line.returned()).isBetween(0, line.shipped());
                LineAmounts paid = line.placed().amounts();
                for (Function<LineAmounts, BigDecimal> component : COMPONENTS) {
                    assertThat(component.apply(line.refunded())).isBetween(BigDecimal.ZERO, component.apply(paid));
                }
                assertThat(line.refunded().itemNet()).isBetween(BigDecimal.ZERO, paid.itemNet());
                assertThat(line.refunded().shippingNet()).isBetween(BigDecimal.ZERO, paid.shippingNet());
            });
        }
    }

    @Property
    void shouldNeverTakeMoneyFromTheBuyer(@ForAll("any") History history, @ForAll Random random) {
        // When
        Run run = Run.of(history.asItMayArrive(random));

        // Then
        int decimals = Currency.getInstance(history.placed().currency()).getDefaultFractionDigits();
        for (Refund refund : run.refunds()) {
            assertThat(refund.total()).isNotNegative();
            assertThat(refund.lines()).allSatisfy(line -> {
                assertThat(line.amounts().itemNet()).isNotNegative();
                assertThat(line.amounts().shippingNet()).isNotNegative();
                for (Function<LineAmounts, BigDecimal> component : COMPONENTS) {
                    assertThat(component.apply(line.amounts())).isNotNegative().hasScaleOf(decimals);
                }
                if (line.restockingFee().add(line.returnShippingFee()).signum() > 0) {
                    assertThat(refund.total()).isPositive();
                }
            });
        }
    }

    @Property
    void shouldShareByQuantityHalfUpWhereverSomethingIsLeftOfEachUnit(
            @ForAll("any") History history, @ForAll Random random) {
        // When
        Run run = Run.of(history.asItMayArrive(random));

        // Then
        int decimals = Currency.getInstance(history.placed().currency()).getDefaultFractionDigits();
        for (OrderLine line : run.order.lines()) {
            LineAmounts paid = line.placed().amounts();
            if (leaves(paid.itemNet(), paid.itemPromotion(), line, decimals)) {
                COMPONENTS
                        .subList(0, ITEM_COMPONENTS)
                        .forEach(component -> assertThat(component.apply(line.refunded()))
                                .isEqualByComparingTo(halfUp(
                                        component.apply(paid), line.cancelled() + line.returned(), line, decimals)));
            }
            if (leaves(paid.shippingNet(), paid.shippingPromotion(), line, decimals)) {
                COMPONENTS
                        .subList(ITEM_COMPONENTS, COMPONENTS.size())
                        .forEach(component -> assertThat(component.apply(line.refunded()))
                                .isEqualByComparingTo(halfUp(
                                        component.apply(paid),
                                        line.cancelled() + line.returnedWithShipping(),
                                        line,
                                        decimals)));
            }
        }
    }

    @Property
    void shouldChangeNothingWhenEverythingIsToldAgain(@ForAll("any") History history, @ForAll Random random) {
        // Given
        Run run = Run.of(history.asItMayArrive(random));

        // When, Then
        for (Outcome.Applied applied : run.applied()) {
            Progress again = run.order.receive(arrival(applied.arrival().event()), NOW);
            assertThat(again.order()).isSameAs(run.order);
            assertThat(again.outcomes()).singleElement().isInstanceOf(Outcome.Duplicate.class);
        }
        for (Waiting waiting : run.order.waiting()) {
            Progress again = run.order.receive(arrival(waiting.arrival().event()), NOW);
            assertThat(again.order()).isSameAs(run.order);
            assertThat(again.outcomes()).singleElement().isInstanceOf(Outcome.Duplicate.class);
        }
    }

    @Property
    void shouldLeaveTheOrderAsItIsWhenAnEventIsRefused(@ForAll("any") History history, @ForAll Random random) {
        Order order = Order.unknown(ORDER_ID);
        for (OrderEvent event : history.asItMayArrive(random)) {
            Progress progress = order.receive(arrival(event), NOW);
            if (progress.outcomes().get(0) instanceof Outcome.Refused) {
                assertThat(progress.outcomes()).hasSize(1);
                assertThat(progress.order()).isSameAs(order);
            }
            order = progress.order();
        }
    }

    @Property
    void shouldAccountForEveryArrivalOnce(@ForAll("any") History history, @ForAll Random random) {
        // Given
        List<OrderEvent> arriving = history.asItMayArrive(random);
        arriving.remove(random.nextInt(arriving.size())); // sometimes the order itself never comes

        // When
        Run run = Run.of(arriving);
        Progress expired = run.order.expire(NOW);

        // Then
        assertThat(expired.order().waiting()).isEmpty();
        assertThat(expired.order().lines()).isEqualTo(run.order.lines());
        assertThat(run.settled() + expired.outcomes().size()).isEqualTo(arriving.size());
        assertThat(expired.outcomes()).hasSameSizeAs(run.order.waiting());
    }

    /** The other properties say little where nothing of this happens: here the histories are held to account. */
    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void shouldMeetEverySortOfHistory(@ForAll("any") History history, @ForAll Random random) {
        // When
        Run run = Run.of(history.asItMayArrive(random));

        // Then
        for (Outcome outcome : run.outcomes) {
            Statistics.label("outcomes").collect(kindOf(outcome));
        }
        for (Refund refund : run.refunds()) {
            Statistics.label("refunds").collect(refund.total().signum() == 0 ? "nothing" : "something");
        }
        for (OrderLine line : run.order.lines()) {
            Statistics.label("promotions").collect(isHalfUp(line) ? "half-up" : "gave way");
        }
        Statistics.label("outcomes").coverage(coverage -> {
            for (String kind : List.of(
                    "Applied",
                    "Held",
                    "Duplicate",
                    "CONFLICTING_DUPLICATE",
                    "QUANTITY_EXCEEDED",
                    "UNKNOWN_LINE",
                    "NOTHING_LEFT")) {
                coverage.check(kind).count(count -> count > 10);
            }
        });
        Statistics.label("refunds")
                .coverage(coverage -> coverage.check("nothing").count(count -> count > 10));
        Statistics.label("promotions")
                .coverage(coverage -> coverage.check("gave way").count(count -> count > 10));
    }

    private static String kindOf(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused
                ? refused.code().name()
                : outcome.getClass().getSimpleName();
    }

    private static boolean isHalfUp(OrderLine line) {
        BigDecimal refunded = line.refunded().itemPromotion();
        BigDecimal paid = line.placed().amounts().itemPromotion();
        return refunded.signum() == 0
                || refunded.compareTo(halfUp(paid, line.cancelled() + line.returned(), line, refunded.scale())) == 0;
    }

    /** Everything that came of a series of arrivals. */
    private record Run(Order order, List<Outcome> outcomes) {
        static Run of(List<OrderEvent> events) {
            Order order = Order.unknown(ORDER_ID);
            List<Outcome> outcomes = new ArrayList<>();
            for (OrderEvent event : events) {
                Progress progress = order.receive(arrival(event), NOW);
                outcomes.addAll(progress.outcomes());
                order = progress.order();
            }
            return new Run(order, outcomes);
        }

        List<Outcome.Applied> applied() {
            return outcomes.stream()
                    .filter(Outcome.Applied.class::isInstance)
                    .map(Outcome.Applied.class::cast)
                    .toList();
        }

        List<Outcome> refused() {
            return outcomes.stream().filter(Outcome.Refused.class::isInstance).toList();
        }

        long settled() {
            return outcomes.stream()
                    .filter(outcome -> !(outcome instanceof Outcome.Held))
                    .count();
        }

        List<Refund> refunds() {
            List<Refund> refunds = new ArrayList<>();
            order.cancellations().forEach(cancellation -> refunds.add(cancellation.refund()));
            order.returns().forEach(returned -> refunds.add(returned.refund()));
            return refunds;
        }

        LineAmounts statedFor(OrderLine line) {
            return refunds().stream()
                    .flatMap(refund -> refund.lines().stream())
                    .filter(refunded -> refunded.orderItemId().equals(line.orderItemId()))
                    .map(Refund.RefundedLine::amounts)
                    .reduce(LineAmounts.ZERO, LineAmounts::plus);
        }
    }

    private static void assertEqual(LineAmounts actual, LineAmounts expected) {
        for (Function<LineAmounts, BigDecimal> component : COMPONENTS) {
            assertThat(component.apply(actual)).isEqualByComparingTo(component.apply(expected));
        }
    }

    /** Whether five minor units are left of each unit, so that rounding cannot turn the promotion against the rest. */
    private static boolean leaves(BigDecimal net, BigDecimal promotion, OrderLine line, int decimals) {
        return promotion.signum() == 0 || net.compareTo(BigDecimal.valueOf(5L * line.ordered(), decimals)) >= 0;
    }

    /** By whole numbers: (2 × amount × units + ordered) / (2 × ordered), rounded down. */
    private static BigDecimal halfUp(BigDecimal amount, int units, OrderLine line, int decimals) {
        BigInteger minorUnits = amount.movePointRight(decimals).toBigIntegerExact();
        BigInteger ordered = BigInteger.valueOf(line.ordered());
        BigInteger rounded = minorUnits
                .multiply(BigInteger.valueOf(2L * units))
                .add(ordered)
                .divide(ordered.multiply(BigInteger.TWO));
        return new BigDecimal(rounded, decimals);
    }
}
