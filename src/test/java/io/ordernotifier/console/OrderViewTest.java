package io.ordernotifier.console;

import static io.ordernotifier.TestOrders.ANN;
import static io.ordernotifier.TestOrders.ANNS_HOME;
import static io.ordernotifier.TestOrders.MUGS;
import static io.ordernotifier.TestOrders.NOW;
import static io.ordernotifier.TestOrders.ORDER_ID;
import static io.ordernotifier.TestOrders.TEAPOT;
import static io.ordernotifier.TestOrders.TRAYS;
import static io.ordernotifier.TestOrders.aCancellation;
import static io.ordernotifier.TestOrders.aDelay;
import static io.ordernotifier.TestOrders.aMessage;
import static io.ordernotifier.TestOrders.aReturn;
import static io.ordernotifier.TestOrders.aShipment;
import static io.ordernotifier.TestOrders.anOrder;
import static io.ordernotifier.TestOrders.arrival;
import static io.ordernotifier.TestOrders.orderAfter;
import static io.ordernotifier.TestOrders.units;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.notification.Decision;
import io.ordernotifier.notification.Notifier;
import io.ordernotifier.order.Order;
import io.ordernotifier.order.Outcome;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.FeedRecords;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderViewTest {
    private static final List<OrderEvent> LIFE = List.of(
            anOrder(),
            aShipment("S-1", units(MUGS, 2)),
            aCancellation("C-1", CancellationReason.NoInventory, units(TEAPOT, 1)),
            aCancellation("C-2", CancellationReason.CustomerCancel, units(TRAYS, 1)),
            aDelay("D-1", null, LocalDate.parse("2025-03-20")),
            aDelay("D-2", null, LocalDate.parse("2025-03-09")),
            aMessage("M-1"),
            aReturn("R-1", units(MUGS, 1)));

    @Test
    void shouldShowTheQuantitiesAndAmountsOfEveryLine() throws Exception {
        // When
        JsonNode order = json(orderAfter(LIFE.toArray(OrderEvent[]::new)));

        // Then
        JsonNode mugs = order.at("/lines/1");
        assertThat(mugs.path("orderItemId").asText()).isEqualTo(MUGS.orderItemId());
        assertThat(mugs.path("ordered").asInt()).isEqualTo(3);
        assertThat(mugs.path("shipped").asInt()).isEqualTo(2);
        assertThat(mugs.path("cancelled").asInt()).isZero();
        assertThat(mugs.path("returned").asInt()).isEqualTo(1);
        assertThat(mugs.path("open").asInt()).isEqualTo(1);
        assertThat(mugs.path("paid").asText()).isEqualTo("39.09");
        assertThat(mugs.path("refunded").asText()).isEqualTo("11.55");
        assertThat(order.at("/lines/0/refunded").asText()).isEqualTo("49.68");
        assertThat(order.at("/placed/currency").asText()).isEqualTo("USD");
        assertThat(order.at("/cancellations/0/refund/total").asText()).isEqualTo("49.68");
        assertThat(order.at("/shipments/0/trackingNumber").asText()).isEqualTo("1Z999AA10123456784");
    }

    @Test
    void shouldNameExactlyTheEmailsAndFeedRecordsThatFollowed() throws Exception {
        // Given
        List<String> emails = new ArrayList<>();
        List<String> feedRecords = new ArrayList<>();
        Order order = Order.unknown(ORDER_ID);
        for (OrderEvent event : LIFE) {
            Outcome.Applied applied = (Outcome.Applied)
                    order.receive(arrival(event), NOW).outcomes().get(0);
            order = applied.after();
            if (Notifier.decide(applied) instanceof Decision.Tell tell) {
                emails.add(tell.notification().envelope().messageId());
            }
            FeedRecords.of(applied).map(FeedRecord::id).ifPresent(feedRecords::add);
        }

        // When
        JsonNode view = json(order);

        // Then
        assertThat(emails).hasSize(5);
        assertThat(view.findValues("email"))
                .filteredOn(JsonNode::isObject)
                .extracting(email -> email.path("id").asText())
                .as("all but the person's message, which the state does not keep")
                .containsExactlyInAnyOrderElementsOf(
                        emails.stream().filter(id -> !id.equals(messageId())).toList());
        assertThat(view.findValues("feedRecord"))
                .extracting(feedRecord -> feedRecord.path("id").asText())
                .containsExactlyInAnyOrderElementsOf(feedRecords);
        assertThat(view.path("appliedEvents")).extracting(JsonNode::asText).contains("M-1", "placed-1");
    }

    @Test
    void shouldSayOfAnEventThatWaitsSinceWhenUntilWhenAndWhereItLies() throws Exception {
        // Given
        Order order = Order.unknown(ORDER_ID)
                .receive(arrival(aShipment("S-1", units(MUGS, 2)), 17), NOW)
                .order();

        // When
        JsonNode view = json(order);

        // Then
        assertThat(view.path("placed").isNull()).isTrue();
        JsonNode waiting = view.at("/waiting/0");
        assertThat(waiting.path("eventId").asText()).isEqualTo("shipped-S-1");
        assertThat(waiting.path("kind").asText()).isEqualTo("OrderShipped");
        assertThat(waiting.path("since").asText()).isEqualTo("2025-03-20T00:00:00Z");
        assertThat(waiting.path("until").asText()).isEqualTo("2025-03-21T00:00:00Z");
        assertThat(waiting.at("/source/topic").asText()).isEqualTo("order-shipped");
        assertThat(waiting.at("/source/offset").asLong()).isEqualTo(17);
    }

    @Test
    void shouldHoldNoPersonalData() throws Exception {
        // Given
        Order unplaced =
                Order.unknown(ORDER_ID).receive(arrival(aMessage("M-1")), NOW).order();

        // When
        String views = json(orderAfter(LIFE.toArray(OrderEvent[]::new))).toString() + json(unplaced);

        // Then
        assertThat(views)
                .contains(ORDER_ID, "M-1")
                .doesNotContain(
                        ANN.name(),
                        "Ann",
                        ANN.email(),
                        "@buyers",
                        ANNS_HOME.line1(),
                        ANNS_HOME.city(),
                        ANNS_HOME.postalCode(),
                        "kiln",
                        "induction",
                        "Your question");
    }

    private static String messageId() {
        Order order = orderAfter(anOrder());
        Decision decision = Notifier.decide((Outcome.Applied)
                order.receive(arrival(aMessage("M-1")), NOW).outcomes().get(0));
        return ((Decision.Tell) decision).notification().envelope().messageId();
    }

    private static JsonNode json(Order order) {
        return new ObjectMapper()
                .valueToTree(OrderView.of(new OrderLookup.Found(order, Set.of(), Duration.ofHours(24)), true));
    }
}
