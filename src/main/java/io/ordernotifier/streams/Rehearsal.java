package io.ordernotifier.streams;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.ordernotifier.Settings;
import io.ordernotifier.breaker.FloodBreaker;
import io.ordernotifier.event.Arrival;
import io.ordernotifier.event.Replayed;
import io.ordernotifier.notification.Notifier;
import io.ordernotifier.order.Order;
import io.ordernotifier.order.Outcome;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.output.ToldAgain;
import io.ordernotifier.output.Verdict;
import io.ordernotifier.policy.Severity;
import io.ordernotifier.policy.Violation;
import io.ordernotifier.streams.Rehearsed.Came;
import io.ordernotifier.streams.Rehearsed.Effect;
import io.ordernotifier.wire.OrderStateSerde;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Says what the processor would do with records of the replay topic, by doing it in memory with the same steps: what they
 * would change is known to the next record, and nothing is written. Not for several threads.
 */
public final class Rehearsal implements AutoCloseable {
    private final Stages stages;
    private final EventReading reading;
    private final Reckoning reckoning;
    private final String replayTopic;
    private final OrderStateSerde serde = new OrderStateSerde();
    private final Serializer<Order> toBytes = serde.serializer();
    private final Deserializer<Order> fromBytes = serde.deserializer();
    private final Map<String, byte[]> orders = new HashMap<>();
    private final Set<String> keptBackKeys = new HashSet<>();
    private final KeptBackDrafts keptBack = KeptBackDrafts.inMemory(keptBackKeys);

    /** @throws StartRefusedException when the processor could not start with these settings */
    public Rehearsal(Settings settings) {
        stages = Stages.of(settings);
        replayTopic = settings.topics().replay();
        reading = new EventReading(stages.decoder(), new SourceRecords(settings.topics()));
        reckoning = new Reckoning(
                new ProcessorMetrics(new SimpleMeterRegistry()),
                new RejectWatch(new FloodBreaker(settings.breaker())),
                stages.emailReader(),
                keptBack::contains);
    }

    /**
     * Begins with this state, and forgets any other.
     *
     * @param states of orders by their IDs, as they are in the changelog
     * @param keptBackDrafts the keys of the changelog of {@link StateTopics#keptBack}
     */
    public void begin(Map<String, byte[]> states, Set<String> keptBackDrafts) {
        orders.clear();
        orders.putAll(states);
        keptBackKeys.clear();
        keptBackKeys.addAll(keptBackDrafts);
    }

    /** What would come of this record of the replay topic, after all those before it. */
    public Rehearsed rehearse(ProducerRecord<byte[], byte[]> record, Instant now) {
        return read(record).match(new Decoding.Cases<>() {
            @Override
            public Rehearsed read(Decoding.Read read) {
                return receive(read.arrival(), now);
            }

            @Override
            public Rehearsed unread(Decoding.Unread unread) {
                return new Rehearsed(
                        "",
                        Came.REJECTED,
                        List.of(new Effect.EventRejected(unread.rejected().code())));
            }
        });
    }

    /**
     * The ID of the email that left because of this record, and would leave again if it were resent. Empty where there was
     * none, where its draft was rejected, and where another record of the same event was the one that was applied.
     */
    public Optional<String> emailThatLeft(ProducerRecord<byte[], byte[]> record) {
        return arrival(record)
                .filter(this::wasApplied)
                .flatMap(arrival -> order(arrival.event().orderId()).tellAgain(arrival))
                .map(applied -> ToldAgain.of(
                        Replayed.Mode.RESEND,
                        applied,
                        messageId -> keptBack.contains(applied.after().orderId(), messageId)))
                .filter(again -> again.email() == ToldAgain.Again.AS_IT_WAS)
                .flatMap(again -> Optional.ofNullable(again.notification()))
                .map(notification -> notification.envelope().messageId());
    }

    /** Whether the event came before in another record, which was the one that was applied. */
    public boolean cameInAnother(ProducerRecord<byte[], byte[]> record) {
        return arrival(record)
                .filter(arrival -> order(arrival.event().orderId())
                        .applied(arrival.event().eventId())
                        .isPresent())
                .filter(arrival -> !wasApplied(arrival))
                .isPresent();
    }

    /** True also where the state does not say which record it was. */
    private boolean wasApplied(Arrival arrival) {
        return order(arrival.event().orderId())
                .applied(arrival.event().eventId())
                .filter(applied -> applied.application() == null
                        || applied.application().place().equals(arrival.source().place()))
                .isPresent();
    }

    private Optional<Arrival> arrival(ProducerRecord<byte[], byte[]> record) {
        return read(record) instanceof Decoding.Read read ? Optional.of(read.arrival()) : Optional.empty();
    }

    private Decoding read(ProducerRecord<byte[], byte[]> record) {
        int partition = record.partition() == null ? 0 : record.partition();
        return reading.read(
                new Record<>(record.key(), record.value(), 0, record.headers()),
                new NotWritten(replayTopic, partition));
    }

    private Order order(String orderId) {
        byte[] state = orders.get(orderId);
        return state == null ? Order.unknown(orderId) : fromBytes.deserialize("", state);
    }

    @SuppressWarnings("ReferenceEquality") // an order that did not change is the same instance
    private Rehearsed receive(Arrival arrival, Instant now) {
        String orderId = arrival.event().orderId();
        Order before = order(orderId);
        Reckoning.Result result = reckoning.arrive(before, arrival, now);
        if (result.order() != before) {
            orders.put(orderId, toBytes.serialize("", result.order()));
        }
        boolean already = !result.outcomes().isEmpty() && result.outcomes().get(0) instanceof Outcome.Duplicate;
        List<Effect> effects = new ArrayList<>();
        for (Outcome outcome : result.outcomes()) {
            if (outcome instanceof Outcome.Applied applied) {
                Notifier.silence(applied.change()).ifPresent(why -> effects.add(new Effect.NotTold(why.name())));
            }
        }
        result.departures().forEach(departure -> effects.add(effect(departure.consequence(), already)));
        return new Rehearsed(orderId, came(result.outcomes()), effects);
    }

    /** Where the processor fails on an event, nothing has come of it. */
    private static Came came(List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return Came.REJECTED;
        }
        return outcomes.get(0).match(new Outcome.Cases<>() {
            @Override
            public Came applied(Outcome.Applied outcome) {
                return Came.APPLIED;
            }

            @Override
            public Came held(Outcome.Held outcome) {
                return Came.HELD;
            }

            @Override
            public Came duplicate(Outcome.Duplicate outcome) {
                return Came.ALREADY;
            }

            @Override
            public Came refused(Outcome.Refused outcome) {
                return Came.REJECTED;
            }
        });
    }

    private Effect effect(Consequence consequence, boolean again) {
        if (consequence instanceof Consequence.Notify notify) {
            return told(notify, again);
        }
        if (consequence instanceof Consequence.Report report) {
            FeedRecord feedRecord = report.feedRecord();
            return new Effect.FeedRecord(feedRecord.getClass().getSimpleName(), feedRecord.id(), again);
        }
        if (consequence instanceof Consequence.PassOn passed) {
            return new Effect.Email(passed.email().kind(), passed.email().messageId(), again, true);
        }
        return new Effect.EventRejected(
                ((Consequence.SetAside) consequence).rejected().code());
    }

    private Effect told(Consequence.Notify notify, boolean again) {
        if (!stages.pack().permits(notify.notification().kind())) {
            return new Effect.NotTold("KIND_NOT_PERMITTED");
        }
        Verdict verdict = stages.desk()
                .review(
                        stages.renderer().render(notify.notification()),
                        notify.source(),
                        notify.decidedAt(),
                        Attempts.of(notify.source()));
        keptBack.remember(verdict, notify.source());
        return verdict.match(new Verdict.Cases<>() {
            @Override
            public Effect cleared(Verdict.Cleared cleared) {
                return new Effect.Email(cleared.email().kind(), cleared.email().messageId(), again, false);
            }

            @Override
            public Effect rejected(Verdict.Rejected rejected) {
                return kept(rejected.draft());
            }

            @Override
            public Effect unrendered(Verdict.Unrendered unrendered) {
                return kept(unrendered.draft());
            }

            private Effect kept(RejectedDraft rejected) {
                List<String> rules = rejected.violations().stream()
                        .filter(violation -> violation.severity() == Severity.BLOCK)
                        .map(Violation::ruleId)
                        .distinct()
                        .toList();
                return new Effect.DraftRejected(
                        rejected.draft().kind(), rejected.draft().messageId(), rules);
            }
        });
    }

    @Override
    public void close() {
        serde.close();
        stages.close();
    }

    /** Where a record would lie. */
    private record NotWritten(String topic, int partition) implements RecordMetadata {
        @Override
        public long offset() {
            return 0;
        }
    }
}
