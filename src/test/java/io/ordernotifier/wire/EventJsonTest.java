package io.ordernotifier.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ordernotifier.TestOrders;
import io.ordernotifier.event.InvalidEventException;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.sample.Sample;
import io.ordernotifier.sample.Samples;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventJsonTest {
    private static final String SHIPPED = """
            {"type": "OrderShipped", "eventId": "e", "orderId": "o", "shipmentId": "s", "shippedAt": "2025-03-04T16:30:00Z",
             "carrierCode": "UPS", "lines": [{"orderItemId": "1", "quantity": 2}]}
            """;

    @Test
    void shouldReadWhatItWrote() {
        for (Sample sample : Samples.all()) {
            List<OrderEvent> events = sample.events();
            String json = events.stream().map(EventJson::write).collect(Collectors.joining("\n"));

            assertThat(EventJson.read(json))
                    .as(sample.name())
                    .extracting(OrderEvent::fingerprint)
                    .isEqualTo(events.stream().map(OrderEvent::fingerprint).toList());
        }
        assertThat(EventJson.read(EventJson.write(TestOrders.aMessage("m")))).containsExactly(TestOrders.aMessage("m"));
    }

    @Test
    void shouldHideWhatTheSchemaCallsPersonal() {
        for (OrderEvent event : List.of(TestOrders.anOrder(), TestOrders.aMessage("m"))) {
            assertThat(EventJson.masked(event, "•••"))
                    .contains(TestOrders.ORDER_ID, "•••")
                    .doesNotContain("Ann", "Lee", "Harbour", "Portland", "04101", "induction", "buyers.example");
        }
    }

    @Test
    void shouldReadAnArrayToo() {
        assertThat(EventJson.read("[" + SHIPPED + "," + SHIPPED + "]")).hasSize(2);
        assertThat(EventJson.read("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "\"OrderShipped\" ¦ \"OrderShiped\" ¦ event 1: must be an object with \"type\", one of OrderPlaced, ",
                "\"shipmentId\": \"s\", ¦ '' ¦ event 1 (OrderShipped).shipmentId is missing",
                "\"quantity\": 2 ¦ \"quantity\": \"two\" ¦ event 1 (OrderShipped).lines[0].quantity: must be a whole number",
                "\"quantity\": 2 ¦ \"quantity\": 0 ¦ event 1 (OrderShipped): lines[1].quantity is 0",
                "2025-03-04T16:30:00Z ¦ yesterday ¦ event 1 (OrderShipped).shippedAt: must be a moment such as",
                "\"carrierCode\" ¦ \"carrier\" ¦ event 1 (OrderShipped).carrierCode is missing",
                "\"lines\" ¦ \"colour\": 1, \"lines\" ¦ event 1 (OrderShipped) has no field colour",
                "{\"type\" ¦ {\"type ¦ line 1, column"
            })
    void shouldSayWhereItIsWrongAndWhatWouldBeRight(String right, String wrong, String message) {
        assertThatThrownBy(() -> EventJson.read(SHIPPED.replace(right, wrong)))
                .isInstanceOf(InvalidEventException.class)
                .hasMessageStartingWith(message)
                .hasMessageNotContaining("yesterday");
    }
}
