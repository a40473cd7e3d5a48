package io.ordernotifier.order;

import static io.ordernotifier.TestOrders.MUGS;
import static io.ordernotifier.TestOrders.NOW;
import static io.ordernotifier.TestOrders.ORDER_ID;
import static io.ordernotifier.TestOrders.TEAPOT;
import static io.ordernotifier.TestOrders.TRAYS;
import static io.ordernotifier.TestOrders.aCancellation;
import static io.ordernotifier.TestOrders.aDelay;
import static io.ordernotifier.TestOrders.aReturn;
import static io.ordernotifier.TestOrders.aShipment;
import static io.ordernotifier.TestOrders.anOrder;
import static io.ordernotifier.TestOrders.arrival;
import static io.ordernotifier.TestOrders.orderAfter;
import static io.ordernotifier.TestOrders.returned;
import static io.ordernotifier.TestOrders.units;
import static io.ordernotifier.TestOrders.usd;
import static io.ordernotifier.event.CancellationReason.CustomerCancel;
import static io.ordernotifier.event.RejectCode.INVALID_EVENT;
import static io.ordernotifier.event.RejectCode.NOTHING_LEFT;
import static io.ordernotifier.event.RejectCode.QUANTITY_EXCEEDED;
import static io.ordernotifier.event.RejectCode.UNKNOWN_LINE;
import static io.ordernotifier.event.RejectCode.UNSUPPORTED_CURRENCY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.ordernotifier.event.LineAmounts;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.PlacedLine;
import io.ordernotifier.event.RejectCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
    private static final LocalDate APRIL = LocalDate.parse("2025-04-01");
    private static final LineQuantity A_KETTLE = new LineQuantity("40525611209999", 1);

    /** Two mugs are shipped, of which one is returned; one tray is cancelled; the teapot is open. */
    private static final Order ORDER = orderAfter(
            anOrder(),
            aShipment("S-1", units(MUGS, 2)),
            aReturn("R-1", units(MUGS, 1)),
            aCancellation("E-1", CustomerCancel, units(TRAYS, 1)));

    private static final Order ALL_GONE =
            orderAfter(anOrder(), aShipment("S-1", units(MUGS, 3)), aCancellation("E-1", CustomerCancel));

    static Stream<Arguments> whatCannotBe() {
        return Stream.of(
                arguments(ORDER, aShipment("S-2", A_KETTLE), UNKNOWN_LINE, "40525611209999"),
                arguments(ORDER, aCancellation("E-2", CustomerCancel, A_KETTLE), UNKNOWN_LINE, "40525611209999"),
                arguments(ORDER, aDelay("D-1", APRIL, null, A_KETTLE), UNKNOWN_LINE, "40525611209999"),
                arguments(ORDER, aReturn("R-2", A_KETTLE), UNKNOWN_LINE, "40525611209999"),
                arguments(
                        ORDER,
                        aShipment("S-2", units(TEAPOT, 1), units(MUGS, 2)),
                        QUANTITY_EXCEEDED,
                        "at most the 1 left to ship (ordered 3, shipped 2, cancelled 0)"),
                arguments(
                        ORDER,
                        aShipment("S-2", units(TRAYS, 2)),
                        QUANTITY_EXCEEDED,
                        "at most the 1 left to ship (ordered 2, shipped 0, cancelled 1)"),
                arguments(
                        ORDER,
                        aShipment("S-2", units(MUGS, Integer.MAX_VALUE)),
                        QUANTITY_EXCEEDED,
                        "quantity is " + Integer.MAX_VALUE),
                arguments(
                        ORDER,
                        aCancellation("E-2", CustomerCancel, units(MUGS, 2)),
                        QUANTITY_EXCEEDED,
                        "at most the 1 left to cancel"),
                arguments(
                        ORDER,
                        aDelay("D-1", APRIL, null, units(MUGS, 2)),
                        QUANTITY_EXCEEDED,
                        "at most the 1 left to delay"),
                arguments(
                        ORDER,
                        aReturn("R-2", units(MUGS, 3)),
                        QUANTITY_EXCEEDED,
                        "at most the 2 left to return (ordered 3, cancelled 0, returned 1)"),
                arguments(
                        ORDER,
                        aReturn("R-2", units(TRAYS, 2)),
                        QUANTITY_EXCEEDED,
                        "at most the 1 left to return (ordered 2, cancelled 1, returned 0)"),
                arguments(
                        ORDER,
                        aReturn("R-2", units(MUGS, Integer.MAX_VALUE)),
                        QUANTITY_EXCEEDED,
                        "quantity is " + Integer.MAX_VALUE),
                arguments(ALL_GONE, aCancellation("E-2", CustomerCancel), NOTHING_LEFT, "nothing is left to cancel"),
                arguments(ALL_GONE, aDelay("D-1", APRIL, null), NOTHING_LEFT, "nothing is left to delay"),
                arguments(
                        ORDER,
                        aReturn("R-2", returned(units(MUGS, 1), "8.00", "3.59", false)),
                        NOTHING_LEFT,
                        "are 11.59 together: must be less than the 11.59 USD"),
                arguments(
                        ORDER,
                        aReturn("R-2", returned(units(MUGS, 1), "20.00", "0", false)),
                        NOTHING_LEFT,
                        "are 20.00 together: must be less than the 11.59 USD"),
                arguments(
                        ORDER,
                        aReturn("R-2", returned(units(MUGS, 1), "0.005", "0", false)),
                        INVALID_EVENT,
                        "finer than the minor unit of USD"));
    }

    @ParameterizedTest
    @MethodSource("whatCannotBe")
    void shouldRefuseWholeWhatCannotBe(Order order, OrderEvent event, RejectCode code, String reason) {
        // When
        Progress progress = order.receive(arrival(event), NOW);

        // Then
        assertThat(progress.outcomes()).singleElement().isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.reason()).contains(reason);
        });
        assertThat(progress.order()).isSameAs(order);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KWD", "BHD", "CLF", "XXX", "XAU", "usd", "US", "EURO", "ZZZ"})
    void shouldRefuseACurrencyWithoutAMinorUnitOfTwoDecimalsAtMost(String currency) {
        // When
        Progress progress = Order.unknown(ORDER_ID).receive(arrival(anOrder(currency, TEAPOT)), NOW);

        // Then
        assertThat(progress.outcomes()).singleElement().isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(UNSUPPORTED_CURRENCY);
            assertThat(refused.reason()).contains("currency is " + currency + ":");
        });
    }

    @Test
    void shouldRefuseAnAmountFinerThanTheMinorUnit() {
        // When
        Progress yen = Order.unknown(ORDER_ID).receive(arrival(anOrder("JPY", at("10.50"))), NOW);
        Progress dollars = Order.unknown(ORDER_ID).receive(arrival(anOrder("USD", at("10.505"))), NOW);

        // Then
        assertThat(Stream.of(yen, dollars))
                .allSatisfy(progress -> assertThat(progress.outcomes())
                        .singleElement()
                        .isInstanceOfSatisfying(
                                Outcome.Refused.class,
                                refused -> assertThat(refused.code()).isEqualTo(INVALID_EVENT)));
    }

    @Test
    void shouldTakeYenWrittenWithDecimalsOfZero() {
        // When
        Order order = orderAfter(anOrder("JPY", at("1050.00")), aCancellation("E-1", CustomerCancel));

        // Then
        assertThat(order.cancellations().get(0).refund().total()).isEqualTo(usd("1050"));
    }

    @Test
    void shouldNotBeAbleToHoldMoreThanWasOrdered() {
        assertThatThrownBy(() -> new OrderLine(MUGS, 2, 2, 0, 0, LineAmounts.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ordered 3, shipped 2, cancelled 2");
        assertThatThrownBy(() -> new OrderLine(MUGS, 2, 0, 3, 0, LineAmounts.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static PlacedLine at(String price) {
        BigDecimal zero = BigDecimal.ZERO;
        return new PlacedLine(
                "40525611209871",
                "T",
                "Teapot",
                1,
                new LineAmounts(usd(price), zero, zero, zero, zero, zero, zero, zero));
    }
}
