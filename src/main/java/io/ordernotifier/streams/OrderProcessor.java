package io.ordernotifier.streams;

import io.ordernotifier.event.Arrival;
import io.ordernotifier.event.RejectCode;
import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.notification.Decision;
import io.ordernotifier.notification.Notifier;
import io.ordernotifier.order.Order;
import io.ordernotifier.order.Outcome;
import io.ordernotifier.order.Progress;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.FeedRecords;
import io.ordernotifier.output.RejectedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final ProcessorMetrics metrics;
    private final RejectWatch rejects;
    private KeyValueStore<String, Order> orders;
    private WaitingOrders waiting;

    @SuppressWarnings("NullAway.Init") // the stores come with init
    OrderProcessor(Duration pendingTimeout, ProcessorMetrics metrics, RejectWatch rejects) {
        this.pendingTimeout = pendingTimeout;
        this.metrics = metrics;
        this.rejects = rejects;
    }

    @Override
    public void init(ProcessorContext<String, Consequence> context) {
        super.init(context);
        orders = context.getStateStore(OrderStores.ORDERS);
        waiting = new WaitingOrders(context.getStateStore(OrderStores.WAITING), pendingTimeout, metrics);
        context.schedule(
                WaitingOrders.checkEvery(pendingTimeout),
                PunctuationType.WALL_CLOCK_TIME,
                clock -> expire(Instant.ofEpochMilli(clock)));
    }

    @Override
    public void process(Record<String, Decoding> record) {
        record.value().match(new Decoding.Cases<Void>() {
            @Override
            public Void read(Decoding.Read read) {
                receive(read.arrival());
                return null;
            }

            @Override
            public Void unread(Decoding.Unread unread) {
                setAside(record.key(), unread.rejected());
                return null;
            }
        });
    }

    private void receive(Arrival arrival) {
        String orderId = arrival.event().orderId();
        Instant now = Instant.ofEpochMilli(context().currentSystemTimeMs());
        Order before = Optional.ofNullable(orders.get(orderId)).orElseGet(() -> Order.unknown(orderId));
        Progress progress;
        List<Step> steps;
        try {
            progress = before.receive(arrival, now);
            steps = consequencesOf(progress, now);
        } catch (RuntimeException fault) {
            setAside(orderId, fault(arrival, fault));
            return;
        }
        save(before, progress.order());
        send(orderId, steps);
    }

    private void expire(Instant now) {
        for (String orderId : waiting.due(now)) {
            if (rejects.isOpen()) {
                return;
            }
            Order before = orders.get(orderId);
            if (before != null) {
                Progress progress = before.expire(now.minus(pendingTimeout));
                List<Step> steps = consequencesOf(progress, now);
                save(before, progress.order());
                send(orderId, steps);
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

    /** A consequence and the record it comes from, whose timestamp and trace it carries on. */
    private record Step(SourceRecord source, Consequence consequence) {}

    private List<Step> consequencesOf(Progress progress, Instant now) {
        List<Step> steps = new ArrayList<>();
        for (Outcome outcome : progress.outcomes()) {
            SourceRecord source = outcome.arrival().source();
            outcome.match(new Outcome.Cases<Void>() {
                @Override
                public Void applied(Outcome.Applied applied) {
                    Optional<FeedRecord> feedRecord = FeedRecords.of(applied);
                    feedRecord.ifPresent(each -> steps.add(new Step(source, new Consequence.Report(each))));
                    Notifier.decide(applied).match(new Decision.Cases<Void>() {
                        @Override
                        public Void tell(Decision.Tell tell) {
                            steps.add(new Step(source, new Consequence.Notify(tell.notification(), source, now)));
                            return null;
                        }

                        @Override
                        public Void silent(Decision.Silent silent) {
                            metrics.silent(silent.reason());
                            return null;
                        }
                    });
                    return null;
                }

                @Override
                public Void held(Outcome.Held held) {
                    return null;
                }

                @Override
                public Void duplicate(Outcome.Duplicate duplicate) {
                    return null;
                }

                @Override
                public Void refused(Outcome.Refused refused) {
                    steps.add(new Step(source, new Consequence.SetAside(refusal(refused))));
                    return null;
                }
            });
            metrics.outcome(outcome, now);
            rejects.outcome(outcome, now);
        }
        return steps;
    }

    private static RejectedEvent refusal(Outcome.Refused refused) {
        SourceRecord source = refused.arrival().source();
        String stage = refused.code() == RejectCode.ORDER_UNKNOWN ? "wait" : "apply";
        return new RejectedEvent(source, refused.code(), stage, refused.reason(), Attempts.of(source), null);
    }

    private static RejectedEvent fault(Arrival arrival, RuntimeException fault) {
        return new RejectedEvent(
                arrival.source(),
                RejectCode.PROCESSING_FAILED,
                "apply",
                "the processor failed on this event with a " + fault.getClass().getName()
                        + ": a fault of the processor, not of the event; the stack trace is in the headers",
                Attempts.of(arrival.source()),
                fault);
    }

    private void setAside(String key, RejectedEvent rejected) {
        send(key, List.of(new Step(rejected.source(), new Consequence.SetAside(rejected))));
    }

    private void send(String orderId, List<Step> steps) {
        for (Step step : steps) {
            context()
                    .forward(new Record<>(
                            orderId,
                            step.consequence(),
                            step.source().timestamp().toEpochMilli(),
                            OutgoingHeaders.passedThrough(step.source())));
        }
    }
}
