package io.ordernotifier.output;

import static io.ordernotifier.TestOrders.CANCELLED_AT;
import static io.ordernotifier.TestOrders.MUGS;
import static io.ordernotifier.TestOrders.ORDER_ID;
import static io.ordernotifier.TestOrders.PROMISED_DELIVERY_DATE;
import static io.ordernotifier.TestOrders.REFUNDED_AT;
import static io.ordernotifier.TestOrders.SHIPPED_AT;
import static io.ordernotifier.TestOrders.TEAPOT;
import static io.ordernotifier.TestOrders.UPS_PARCEL;
import static io.ordernotifier.TestOrders.aCancellation;
import static io.ordernotifier.TestOrders.aDelay;
import static io.ordernotifier.TestOrders.aMessage;
import static io.ordernotifier.TestOrders.aReturn;
import static io.ordernotifier.TestOrders.aShipment;
import static io.ordernotifier.TestOrders.anOrder;
import static io.ordernotifier.TestOrders.applied;
import static io.ordernotifier.TestOrders.orderAfter;
import static io.ordernotifier.TestOrders.returned;
import static io.ordernotifier.TestOrders.units;
import static io.ordernotifier.TestOrders.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.event.LineAmounts;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.PlacedLine;
import io.ordernotifier.notification.StableId;
import io.ordernotifier.order.Order;
import io.ordernotifier.order.Refund;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeedRecordsTest {
    private static final Order ORDER = orderAfter(anOrder(), aShipment("S-1", units(MUGS, 2)));

    @Test
    void shouldConfirmAShipmentToTheMarketplace() {
        assertThat(FeedRecords.of(applied(ORDER, aShipment("S-2", units(TEAPOT, 1), units(MUGS, 1)))))
                .contains(new FeedRecord.ShippingConfirmation(
                        StableId.of("ShippingConfirmation", ORDER_ID, "S-2"),
                        ORDER_ID,
                        "S-2",
                        SHIPPED_AT,
                        UPS_PARCEL,
                        List.of(units(TEAPOT, 1), units(MUGS, 1)),
                        "shipped-S-2"));
    }

    @ParameterizedTest
    @EnumSource
    void shouldAdjustTheOrderWhateverTheReasonOfACancellation(CancellationReason reason) {
        // When
        FeedRecord.OrderAdjustment adjustment =
                adjustment(ORDER, aCancellation("E-1", reason, units(TEAPOT, 1), units(MUGS, 1)));

        // Then
        assertThat(adjustment.orderId()).isEqualTo(ORDER_ID);
        assertThat(adjustment.reason().name()).isEqualTo(reason.name());
        assertThat(adjustment.adjustedAt()).isEqualTo(CANCELLED_AT);
        assertThat(adjustment.sourceEventId()).isEqualTo("E-1");
        assertThat(adjustment.refund().currency()).isEqualTo("USD");
        assertThat(adjustment.refund().lines())
                .extracting(Refund.RefundedLine::orderItemId)
                .containsExactly(TEAPOT.orderItemId(), MUGS.orderItemId());
        assertThat(adjustment.total()).isEqualTo(usd("62.70"));
    }

    @Test
    void shouldAdjustTheOrderByAReturnLessItsCharges() {
        // When
        FeedRecord.OrderAdjustment adjustment =
                adjustment(ORDER, aReturn("R-1", returned(units(MUGS, 1), "1.00", "0.55", false)));

        // Then
        assertThat(adjustment.reason()).isEqualTo(AdjustmentReason.CustomerReturn);
        assertThat(adjustment.adjustedAt()).isEqualTo(REFUNDED_AT);
        assertThat(adjustment.sourceEventId()).isEqualTo("returned-R-1");
        assertThat(adjustment.total()).isEqualTo(usd("10.00"));
    }

    @Test
    void shouldTellTheMarketplaceNothingOfDelaysMessagesAndTheOrderItself() {
        assertThat(FeedRecords.of(applied(ORDER, aDelay("D-1", null, PROMISED_DELIVERY_DATE.plusDays(1)))))
                .isEmpty();
        assertThat(FeedRecords.of(applied(ORDER, aMessage("M-1")))).isEmpty();
        assertThat(FeedRecords.of(applied(Order.unknown(ORDER_ID), anOrder()))).isEmpty();
    }

    @Test
    void shouldNotAdjustTheOrderWhereNoMoneyGoesBack() {
        // Given
        PlacedLine gift = new PlacedLine("40525611209874", "GIFT", "Gift card", 1, LineAmounts.ZERO);
        Order order = orderAfter(anOrder("USD", gift));

        // When, Then
        assertThat(FeedRecords.of(applied(order, aCancellation("E-1", CancellationReason.NoInventory))))
                .isEmpty();
    }

    @Test
    void shouldTellAReturnFromACancellationOfTheSameId() {
        // Given: return IDs and event IDs are counted by different programs
        String returned = adjustment(ORDER, aReturn("7", units(MUGS, 1))).id();
        String cancelled = adjustment(ORDER, aCancellation("7", CancellationReason.NoInventory, units(MUGS, 1)))
                .id();

        // Then
        assertThat(returned).isNotEqualTo(cancelled);
    }

    private static FeedRecord.OrderAdjustment adjustment(Order order, OrderEvent event) {
        return (FeedRecord.OrderAdjustment)
                FeedRecords.of(applied(order, event)).orElseThrow();
    }
}
