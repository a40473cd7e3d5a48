package io.ordernotifier.notification;

import static io.ordernotifier.TestOrders.AMAZON_COM;
import static io.ordernotifier.TestOrders.ANN;
import static io.ordernotifier.TestOrders.ANNS_HOME;
import static io.ordernotifier.TestOrders.EXPECTED_DELIVERY_DATE;
import static io.ordernotifier.TestOrders.MUGS;
import static io.ordernotifier.TestOrders.NOW;
import static io.ordernotifier.TestOrders.ORDER_ID;
import static io.ordernotifier.TestOrders.PROMISED_DELIVERY_DATE;
import static io.ordernotifier.TestOrders.PROMISED_SHIP_DATE;
import static io.ordernotifier.TestOrders.REFUNDED_AT;
import static io.ordernotifier.TestOrders.RETURNED_AT;
import static io.ordernotifier.TestOrders.SHIPPED_AT;
import static io.ordernotifier.TestOrders.TEAPOT;
import static io.ordernotifier.TestOrders.TRAYS;
import static io.ordernotifier.TestOrders.UPS_PARCEL;
import static io.ordernotifier.TestOrders.WRITTEN_AT;
import static io.ordernotifier.TestOrders.aCancellation;
import static io.ordernotifier.TestOrders.aDelay;
import static io.ordernotifier.TestOrders.aMessage;
import static io.ordernotifier.TestOrders.aReturn;
import static io.ordernotifier.TestOrders.aShipment;
import static io.ordernotifier.TestOrders.anOrder;
import static io.ordernotifier.TestOrders.applied;
import static io.ordernotifier.TestOrders.arrival;
import static io.ordernotifier.TestOrders.orderAfter;
import static io.ordernotifier.TestOrders.returned;
import static io.ordernotifier.TestOrders.units;
import static io.ordernotifier.TestOrders.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.MessageDrafted;
import io.ordernotifier.event.MessagePurpose;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.OrderShipped;
import io.ordernotifier.notification.BuyerNotification.DelayNotice;
import io.ordernotifier.notification.BuyerNotification.OrderUnavailable;
import io.ordernotifier.notification.BuyerNotification.PersonalMessage;
import io.ordernotifier.notification.BuyerNotification.ReturnConfirmation;
import io.ordernotifier.notification.BuyerNotification.ShipmentConfirmation;
import io.ordernotifier.order.Order;
import io.ordernotifier.order.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NotifierTest {
    private static final Order ORDER = orderAfter(anOrder());

    @Test
    void shouldConfirmAShipmentWithAllThatMustBeStated() {
        // Given
        Order order = orderAfter(
                anOrder(),
                aShipment("S-1", units(MUGS, 1)),
                aCancellation("E-1", CancellationReason.CustomerCancel, units(TRAYS, 1)));

        // When
        ShipmentConfirmation told =
                tell(order, aShipment("S-2", units(MUGS, 1), units(TEAPOT, 1)), ShipmentConfirmation.class);

        // Then
        assertThat(told.kind()).isEqualTo(EmailKind.ShipmentConfirmation);
        assertThat(told.envelope())
                .isEqualTo(new Envelope(
                        StableId.of("ShipmentConfirmation", ORDER_ID, "S-2"),
                        ORDER_ID,
                        AMAZON_COM,
                        ANN,
                        SHIPPED_AT,
                        "shipped-S-2"));
        assertThat(told.shipTo()).isEqualTo(ANNS_HOME);
        assertThat(told.parcel()).isEqualTo(UPS_PARCEL);
        assertThat(told.shippedAt()).isEqualTo(SHIPPED_AT);
        assertThat(told.expectedDelivery()).isEqualTo(EXPECTED_DELIVERY_DATE);
        assertThat(told.items()).containsExactly(mugs(1), teapots(1));
        assertThat(told.shippedBefore()).containsExactly(mugs(1));
        assertThat(told.stillToCome()).containsExactly(mugs(1), trays(1));
    }

    @Test
    void shouldSayInEachConfirmationWhatWentBeforeItEvenWhenBothWaited() {
        // Given: both parcels were told before the order
        Order early = orderAfter(aShipment("S-1", units(MUGS, 2)), aShipment("S-2", units(MUGS, 1)));

        // When
        List<ShipmentConfirmation> told = early.receive(arrival(anOrder()), NOW).outcomes().stream()
                .skip(1)
                .map(outcome -> tell((Outcome.Applied) outcome, ShipmentConfirmation.class))
                .toList();

        // Then
        assertThat(told).extracting(ShipmentConfirmation::shippedBefore).containsExactly(List.of(), List.of(mugs(2)));
        assertThat(told)
                .extracting(ShipmentConfirmation::stillToCome)
                .containsExactly(List.of(teapots(1), mugs(1), trays(2)), List.of(teapots(1), trays(2)));
    }

    @Test
    void shouldExpectDeliveryByTheLastDateTheBuyerWasToldWhereTheShipmentGivesNone() {
        // Given
        LocalDate late = PROMISED_DELIVERY_DATE.plusDays(4);
        Order delayed = orderAfter(anOrder(), aDelay("D-1", null, late, units(MUGS, 3)));
        Order unpromised = orderAfter(withoutPromise());

        // When, Then
        assertThat(expectedDelivery(ORDER, units(MUGS, 1))).isEqualTo(PROMISED_DELIVERY_DATE);
        assertThat(expectedDelivery(delayed, units(MUGS, 1))).isEqualTo(late);
        assertThat(expectedDelivery(delayed, units(TEAPOT, 1))).isEqualTo(PROMISED_DELIVERY_DATE);
        assertThat(expectedDelivery(unpromised, units(MUGS, 1))).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"NoInventory", "CouldNotShip"})
    void shouldTellTheBuyerWhatTheSellerCannotShip(CancellationReason reason) {
        // When
        OrderUnavailable told =
                tell(ORDER, aCancellation("E-1", reason, units(TEAPOT, 1), units(MUGS, 1)), OrderUnavailable.class);

        // Then
        assertThat(told.kind()).isEqualTo(EmailKind.OrderUnavailable);
        assertThat(told.envelope().messageId()).isEqualTo(StableId.of("OrderUnavailable", ORDER_ID, "E-1"));
        assertThat(told.reason()).isEqualTo(reason);
        assertThat(told.items()).containsExactly(teapots(1), mugs(1));
        assertThat(told.refund().total()).isEqualTo(usd("62.70"));
        assertThat(told.stillToCome()).containsExactly(mugs(2), trays(2));
    }

    @Test
    void shouldNameTheItemsOfACancellationOfAllThatIsLeft() {
        // When
        OrderUnavailable told =
                tell(ORDER, aCancellation("E-1", CancellationReason.NoInventory), OrderUnavailable.class);

        // Then
        assertThat(told.items()).containsExactly(teapots(1), mugs(3), trays(2));
        assertThat(told.stillToCome()).isEmpty();
    }

    @Test
    void shouldStaySilentWhereTheBuyerCancelled() {
        assertThat(silence(ORDER, aCancellation("E-1", CancellationReason.CustomerCancel)))
                .isEqualTo(Decision.Silence.BUYER_CANCELLED);
    }

    @Test
    void shouldStaySilentAboutADelayWithinThePromise() {
        assertThat(silence(ORDER, aDelay("D-1", PROMISED_SHIP_DATE, null))).isEqualTo(Decision.Silence.WITHIN_PROMISE);
    }

    @Test
    void shouldStaySilentAboutTheOrderItself() {
        assertThat(silence(Order.unknown(ORDER_ID), anOrder())).isEqualTo(Decision.Silence.ORDER_PLACED);
    }

    @Test
    void shouldTellOfADelayBeyondThePromise() {
        // Given
        LocalDate late = PROMISED_DELIVERY_DATE.plusDays(2);

        // When
        DelayNotice told = tell(ORDER, aDelay("D-1", null, late, units(MUGS, 2)), DelayNotice.class);

        // Then
        assertThat(told.kind()).isEqualTo(EmailKind.DelayNotice);
        assertThat(told.envelope().messageId()).isEqualTo(StableId.of("DelayNotice", ORDER_ID, "D-1"));
        assertThat(told.items()).containsExactly(mugs(2));
        assertThat(told.oldShipDate()).isEqualTo(PROMISED_SHIP_DATE);
        assertThat(told.oldDeliveryDate()).isEqualTo(PROMISED_DELIVERY_DATE);
        assertThat(told.newShipDate()).isNull();
        assertThat(told.newDeliveryDate()).isEqualTo(late);
        assertThat(told.explanation()).isEqualTo("The kiln needed repair.");
    }

    @Test
    void shouldConfirmAReturnWithItsRefundAndDate() {
        // Given
        Order order = orderAfter(anOrder(), aShipment("S-1", units(MUGS, 3)));

        // When
        ReturnConfirmation told =
                tell(order, aReturn("R-1", returned(units(MUGS, 1), "1.00", "0.55", false)), ReturnConfirmation.class);

        // Then
        assertThat(told.kind()).isEqualTo(EmailKind.ReturnConfirmation);
        assertThat(told.envelope().messageId()).isEqualTo(StableId.of("ReturnConfirmation", ORDER_ID, "R-1"));
        assertThat(told.envelope().occurredAt()).isEqualTo(RETURNED_AT);
        assertThat(told.refundedAt()).isEqualTo(REFUNDED_AT);
        assertThat(told.items()).containsExactly(mugs(1));
        assertThat(told.refund().total()).isEqualTo(usd("10.00"));
    }

    @ParameterizedTest
    @EnumSource
    void shouldPassOnAPersonsMessageUnchanged(MessagePurpose purpose) {
        // Given
        Order order = orderAfter(anOrder(), aShipment("S-1", units(MUGS, 3)));
        MessageDrafted message = new MessageDrafted(
                "M-1", ORDER_ID, WRITTEN_AT, purpose, "About 111", "Dear Ann,\r\n", "<p>Dear Ann,</p>");

        // When
        PersonalMessage told = tell(order, message, PersonalMessage.class);

        // Then
        assertThat(told.kind().name()).isEqualTo(purpose.name());
        assertThat(told.envelope().messageId()).isEqualTo(StableId.of(purpose.name(), ORDER_ID, "M-1"));
        assertThat(told.subject()).isEqualTo("About 111");
        assertThat(told.text()).isEqualTo("Dear Ann,\r\n");
        assertThat(told.html()).isEqualTo("<p>Dear Ann,</p>");
        assertThat(told.shipTo()).isEqualTo(ANNS_HOME);
        assertThat(told.parcels()).containsExactly(UPS_PARCEL);
        assertThat(told.items()).containsExactly(teapots(1), mugs(3), trays(2));
    }

    @Test
    void shouldGiveEveryMessageAnIdOfItsOwn() {
        // Given
        Order order = orderAfter(anOrder(), aShipment("S-1", units(MUGS, 2)));

        // When: all under the same key
        Stream<String> ids = Stream.of(
                        aShipment("X", units(MUGS, 1)),
                        aCancellation("X", CancellationReason.NoInventory, units(MUGS, 1)),
                        aDelay("X", null, PROMISED_DELIVERY_DATE.plusDays(1)),
                        aReturn("X", units(MUGS, 1)),
                        aMessage("X"))
                .map(event ->
                        tell(order, event, BuyerNotification.class).envelope().messageId());

        // Then
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f-]{36}"));
    }

    private static <T extends BuyerNotification> T tell(Order order, OrderEvent event, Class<T> kind) {
        return tell(applied(order, event), kind);
    }

    private static <T extends BuyerNotification> T tell(Outcome.Applied applied, Class<T> kind) {
        Decision decision = Notifier.decide(applied);
        assertThat(decision).isInstanceOf(Decision.Tell.class);
        return kind.cast(((Decision.Tell) decision).notification());
    }

    private static Decision.Silence silence(Order order, OrderEvent event) {
        Decision decision = Notifier.decide(applied(order, event));
        assertThat(decision).isInstanceOf(Decision.Silent.class);
        return ((Decision.Silent) decision).reason();
    }

    private static @Nullable LocalDate expectedDelivery(Order order, LineQuantity units) {
        OrderShipped undated = new OrderShipped("E-9", ORDER_ID, "S-9", SHIPPED_AT, UPS_PARCEL, null, List.of(units));
        return tell(order, undated, ShipmentConfirmation.class).expectedDelivery();
    }

    private static OrderPlaced withoutPromise() {
        OrderPlaced placed = anOrder();
        return new OrderPlaced(
                placed.eventId(),
                ORDER_ID,
                AMAZON_COM,
                placed.purchasedAt(),
                ANN,
                ANNS_HOME,
                "USD",
                placed.lines(),
                null,
                null);
    }

    private static Item teapots(int quantity) {
        return new Item(TEAPOT.orderItemId(), "Cast iron teapot", quantity);
    }

    private static Item mugs(int quantity) {
        return new Item(MUGS.orderItemId(), "Blue mug", quantity);
    }

    private static Item trays(int quantity) {
        return new Item(TRAYS.orderItemId(), "Oak tray", quantity);
    }
}
