package io.ordernotifier.sample;

import io.ordernotifier.event.Arrival;
import io.ordernotifier.event.EventKind;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.order.Order;
import io.ordernotifier.order.Outcome;
import io.ordernotifier.order.Progress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What follows from the events of one order, told one after the other without a broker. */
public final class Story {
    private Story() {}

    /**
     * What came of each event, in the order in which they took effect. Each arrives at the time it happened, from the topic
     * of its kind by its usual name.
     *
     * @throws IllegalArgumentException when they are not all of one order
     */
    public static List<Outcome> tell(List<OrderEvent> events) {
        List<Outcome> outcomes = new ArrayList<>();
        if (events.isEmpty()) {
            return outcomes;
        }
        Order order = Order.unknown(events.get(0).orderId());
        for (int i = 0; i < events.size(); i++) {
            OrderEvent event = events.get(i);
            Progress progress = order.receive(new Arrival(source(event, i), event), event.occurredAt());
            order = progress.order();
            outcomes.addAll(progress.outcomes());
        }
        return outcomes;
    }

    private static SourceRecord source(OrderEvent event, long offset) {
        byte[] key = event.orderId().getBytes(StandardCharsets.UTF_8);
        return new SourceRecord(EventKind.of(event).word(), 0, offset, event.occurredAt(), key, new byte[0], List.of());
    }
}
