package io.ordernotifier.streams;

import io.ordernotifier.TopicNames;
import io.ordernotifier.event.Arrival;
import io.ordernotifier.event.Place;
import io.ordernotifier.order.Order;
import io.ordernotifier.output.Email;
import io.ordernotifier.output.RejectedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Owns the order store: loads the order, applies the event, decides what follows, saves, and sends the consequences on.
 *
 * <p>Everything is worked out before anything is saved or sent, so that a fault of ours sets the event aside and leaves
 * the order as it was.
 */
final class OrderProcessor extends ContextualProcessor<String, Decoding, String, Consequence> {
    private final Duration pendingTimeout;
    private final TopicNames topics;
    private final CommittedOffsets committed;
    private final ProcessorMetrics metrics;
    private final RejectWatch rejects;
    private final Function<byte[], Email> emails;
    private KeyValueStore<String, Order> orders;
    private WaitingOrders waiting;
    private Reckoning reckoning;
    private InputPositions positions;

    @SuppressWarnings("NullAway.Init") // the stores come with init
    OrderProcessor(
            Duration pendingTimeout,
            TopicNames topics,
            CommittedOffsets committed,
            ProcessorMetrics metrics,
            RejectWatch rejects,
            Function<byte[], Email> emails) {
        this.pendingTimeout = pendingTimeout;
        this.topics = topics;
        this.committed = committed;
        this.metrics = metrics;
        this.rejects = rejects;
        this.emails = emails;
    }

    @Override
    public void init(ProcessorContext<String, Consequence> context) {
        super.init(context);
        orders = context.getStateStore(OrderStores.ORDERS);
        waiting = new WaitingOrders(context.getStateStore(OrderStores.WAITING), pendingTimeout, metrics);
        KeptBackDrafts keptBack = new KeptBackDrafts(context.getStateStore(OrderStores.KEPT_BACK));
        reckoning = new Reckoning(metrics, rejects, emails, keptBack::contains);
        positions = new InputPositions(topics, context.taskId().partition(), committed::of);
        context.schedule(
                WaitingOrders.checkEvery(pendingTimeout),
                PunctuationType.WALL_CLOCK_TIME,
                clock -> expire(Instant.ofEpochMilli(clock)));
    }

    @Override
    public void process(Record<String, Decoding> record) {
        Place lies = record.value().lies();
        positions.pass(lies);
        record.value().match(new Decoding.Cases<Void>() {
            @Override
            public Void read(Decoding.Read read) {
                receive(read.arrival(), lies);
                return null;
            }

            @Override
            public Void unread(Decoding.Unread unread) {
                RejectedEvent rejected = unread.rejected();
                Departure aside = new Departure(rejected.source(), new Consequence.SetAside(rejected));
                send(record.key(), List.of(aside), lies);
                return null;
            }
        });
    }

    private void receive(Arrival arrival, Place lies) {
        String orderId = arrival.event().orderId();
        Instant now = Instant.ofEpochMilli(context().currentSystemTimeMs());
        Order before = Optional.ofNullable(orders.get(orderId)).orElseGet(() -> Order.unknown(orderId));
        Reckoning.Result result;
        try {
            result = reckoning.arrive(before, arrival, now);
        } catch (RuntimeException fault) {
            send(orderId, List.of(Reckoning.fault(arrival, fault)), lies);
            return;
        }
        save(before, result.order());
        send(orderId, result.departures(), lies);
    }

    private void expire(Instant now) {
        for (String orderId : waiting.due(now)) {
            if (rejects.isOpen()) {
                return;
            }
            Order before = orders.get(orderId);
            if (before != null) {
                Reckoning.Result result = reckoning.expire(before, now.minus(pendingTimeout), now);
                save(before, result.order());
                for (Departure departure : result.departures()) {
                    send(orderId, List.of(departure), departure.source().place());
                }
            }
        }
    }

    /** What waits here is counted by whoever takes over. */
    @Override
    public void close() {
        waiting.close();
    }

    @SuppressWarnings("ReferenceEquality") // an order that did not change is the same instance
    private void save(Order before, Order after) {
        if (after != before) {
            orders.put(after.orderId(), after);
            waiting.update(before, after);
        }
    }

    private void send(String orderId, List<Departure> departures, Place trigger) {
        for (Departure departure : departures) {
            Headers headers = OutgoingHeaders.passedThrough(departure.source());
            OutgoingHeaders.addMarks(headers, trigger, positions);
            if (departure.consequence() instanceof Consequence.Report report) {
                OutgoingHeaders.add(headers, HeaderNames.MARKETPLACE, report.marketplaceId());
            }
            if (departure.resend() != null) {
                OutgoingHeaders.add(headers, HeaderNames.RESEND, departure.resend());
            }
            context()
                    .forward(new Record<>(
                            orderId,
                            departure.consequence(),
                            departure.source().timestamp().toEpochMilli(),
                            headers));
        }
    }
}
