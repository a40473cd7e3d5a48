package io.ordernotifier.bench;

import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.event.Arrival;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.OrderShipped;
import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.notification.BuyerNotification;
import io.ordernotifier.notification.Decision;
import io.ordernotifier.notification.Notifier;
import io.ordernotifier.order.Order;
import io.ordernotifier.order.Outcome;
import io.ordernotifier.order.Progress;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.FeedRecords;
import io.ordernotifier.rendering.Draft;
import io.ordernotifier.rendering.Renderer;
import io.ordernotifier.rendering.Rendering;
import io.ordernotifier.wire.OrderStateSerde;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Orders of a {@link Workload}, taken through the pipeline's steps one by one, without Kafka. */
public final class SampleOrders {
    private final Workload workload;
    private final Renderer renderer = Renderer.of(Carriers.builtIn());
    private final OrderStateSerde serde = new OrderStateSerde();

    public SampleOrders(Workload workload) {
        this.workload = workload;
    }

    /** What becomes of one order at each step. */
    public record Sample(
            Arrival placed,
            Arrival shipped,
            Order afterPlaced,
            Order afterShipped,
            BuyerNotification notification,
            FeedRecord feedRecord,
            Rendering.Rendered rendering) {
        Draft draft() {
            return rendering.draft();
        }
    }

    /** The first so many orders. */
    public List<Sample> list(int count) {
        return IntStream.range(0, count).mapToObj(this::sample).toList();
    }

    public Renderer renderer() {
        return renderer;
    }

    /** How large the order is in the store. */
    int bytes(Order order) {
        return serde.serializer().serialize("", order).length;
    }

    private Sample sample(int number) {
        OrderPlaced order = workload.placed(number);
        OrderShipped shipment = workload.shipped(order);
        Arrival placed = arrival(order, "order-placed");
        Arrival shipped = arrival(shipment, "order-shipped");
        Order afterPlaced = Order.unknown(order.orderId())
                .receive(placed, order.occurredAt())
                .order();
        Progress progress = afterPlaced.receive(shipped, shipment.occurredAt());
        Outcome.Applied applied = (Outcome.Applied) progress.outcomes().get(0);
        BuyerNotification notification = ((Decision.Tell) Notifier.decide(applied)).notification();
        Rendering.Rendered rendering = (Rendering.Rendered) renderer.render(notification);
        return new Sample(
                placed,
                shipped,
                afterPlaced,
                progress.order(),
                notification,
                FeedRecords.of(applied).orElseThrow(),
                rendering);
    }

    private static Arrival arrival(OrderEvent event, String topic) {
        return new Arrival(
                new SourceRecord(
                        topic,
                        0,
                        0,
                        event.occurredAt(),
                        event.orderId().getBytes(StandardCharsets.UTF_8),
                        new byte[0],
                        List.of()),
                event);
    }
}
