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
import java.util.function.Supplier;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns the order store: loads the order, applies the event, decides what follows, saves, and sends the consequences on.
 *
 * <p>Everything is worked out before anything is saved or sent, so that a fault of ours sets the event aside and leaves
 * the order as it was.
 */
final class OrderProcessor extends ContextualProcessor<String, Decoding, String, Consequence> {
    private static final Logger LOG = LoggerFactory.getLogger(OrderProcessor.class);

    private final Duration pendingTimeout;
    private final TopicNames topics;
    private final CommittedOffsets committed;
    private final Supplier<Horizon> horizon;
    private final ProcessorMetrics metrics;
    private final RejectWatch rejects;
    private final Function<byte[], Email> emails;
    private KeyValueStore<String, Order> orders;
    private WaitingOrders waiting;
    private Reckoning reckoning;
    private InputPositions positions;
    private KeptBackDrafts keptBack;
    private Retracing retracing;
    private boolean ledToSomething;

    @SuppressWarnings("NullAway.Init") // the stores come with init
    OrderProcessor(
            Duration pendingTimeout,
            TopicNames topics,
            CommittedOffsets committed,
            Supplier<Horizon> horizon,
            ProcessorMetrics metrics,
            RejectWatch rejects,
            Function<byte[], Email> emails) {
        this.pendingTimeout = pendingTimeout;
        this.topics = topics;
        this.committed = committed;
        this.horizon = horizon;
        this.metrics = metrics;
        this.rejects = rejects;
        this.emails = emails;
    }

    @Override
    public void init(ProcessorContext<String, Consequence> context) {
        super.init(context);
        orders = context.getStateStore(OrderStores.ORDERS);
        waiting = new WaitingOrders(context.getStateStore(OrderStores.WAITING), pendingTimeout, metrics);
        keptBack = KeptBackDrafts.inStore(context.getStateStore(OrderStores.KEPT_BACK));
        reckoning = new Reckoning(metrics, rejects, emails, this::isKeptBack);
        positions = new InputPositions(topics, context.taskId().partition(), committed::of);
        retracing = new Retracing(horizon.get().of(context.taskId().partition()));
        context.schedule(
                WaitingOrders.checkEvery(pendingTimeout),
                PunctuationType.WALL_CLOCK_TIME,
                clock -> expire(Instant.ofEpochMilli(clock)));
    }

    @Override
    public void process(Record<String, Decoding> record) {
        Place lies = record.value().lies();
        drop(retracing.dropsBefore(lies));
        positions.pass(lies);
        record.value().match(new Decoding.Cases<Void>() {
            @Override
            public Void read(Decoding.Read read) {
                receive(read);
                return null;
            }

            @Override
            public Void unread(Decoding.Unread unread) {
                if (retracing.covers(lies)) {
                    return null; // it was set aside then
                }
                RejectedEvent rejected = unread.rejected();
                Departure aside = new Departure(rejected.source(), new Consequence.SetAside(rejected));
                send(record.key(), List.of(aside), lies);
                return null;
            }
        });
        endRetracing();
    }

    private void receive(Decoding.Read read) {
        Arrival arrival = read.arrival();
        Place lies = read.lies();
        if (retracing.wasSetAside(lies, arrival.source().place())) {
            return;
        }
        ledToSomething = retracing.ledToSomething(lies);
        String orderId = arrival.event().orderId();
        Instant now = retracing.covers(lies) ? read.written() : now();
        Order before = Optional.ofNullable(orders.get(orderId)).orElseGet(() -> Order.unknown(orderId));
        Reckoning.Result result = reckoning.arrive(before, arrival, now);
        save(before, result.order());
        leave(orderId, result.departures(), lies);
    }

    /** Or was, when the record that is read again was read for the first time. */
    private boolean isKeptBack(String orderId, String messageId) {
        return ledToSomething || keptBack.contains(orderId, messageId);
    }

    private Instant now() {
        return Instant.ofEpochMilli(context().currentSystemTimeMs());
    }

    private void leave(String orderId, List<Departure> departures, Place lies) {
        if (retracing.covers(lies)) {
            departures.forEach(departure -> leftBefore(orderId, departure.consequence(), lies));
        } else {
            send(orderId, departures, lies);
        }
    }

    /** It left then, as an email or as a rejected draft. */
    private void leftBefore(String orderId, Consequence consequence, Place lies) {
        if (consequence instanceof Consequence.Notify notify) {
            metrics.sentBefore(notify.notification().kind());
            String messageId = notify.notification().envelope().messageId();
            if (horizon.get().keptBack(messageId)) {
                keptBack.add(orderId, messageId);
            }
        } else if (consequence instanceof Consequence.SetAside aside) {
            LOG.atWarn()
                    .addKeyValue("place", lies)
                    .addKeyValue("code", aside.rejected().code())
                    .log("An event that was not rejected then is rejected now, while the state is rebuilt");
        }
    }

    /** What was given up then does not wait any more. */
    private void drop(List<PartitionHorizon.Drop> drops) {
        for (PartitionHorizon.Drop each : drops) {
            Order before = orders.get(each.orderId());
            if (before != null) {
                save(before, before.dropped(record -> record.place().equals(each.place())));
            }
        }
    }

    /** What still waits then waits from now on: what it needs may lie in what was not processed yet. */
    private void endRetracing() {
        if (!retracing.endsNow(positions)) {
            return;
        }
        drop(retracing.dropsLeft());
        for (String orderId : waiting.all()) {
            Order before = orders.get(orderId);
            if (before != null) {
                save(before, before.waitingSince(now()));
            }
        }
    }

    private void expire(Instant now) {
        endRetracing();
        if (!retracing.isOver(positions)) {
            return; // what was given up then is known, and nothing else was
        }
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
