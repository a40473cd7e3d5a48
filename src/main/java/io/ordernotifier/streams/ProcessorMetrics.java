package io.ordernotifier.streams;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.ordernotifier.carrier.TrackingNumbers;
import io.ordernotifier.event.RejectCode;
import io.ordernotifier.notification.Decision;
import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.order.Outcome;
import io.ordernotifier.output.Email;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.output.RejectedEvent;
import io.ordernotifier.output.Verdict;
import io.ordernotifier.policy.Severity;
import io.ordernotifier.policy.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * What is counted; {@code docs/metrics.md} is the table of it. Of all outcomes of events,
 *
 * <pre>
 * applied + told again = emails + suppressed + rejected drafts
 * </pre>
 *
 * where {@code suppressed} has a reason: the order was just placed, the buyer asked for the cancellation, the delay is
 * within the promise, the pack does not permit the kind. Held events are counted again when they are released or
 * rejected. A transaction that is aborted and done again counts twice.
 */
public final class ProcessorMetrics {
    private static final Duration[] LATENCIES = Stream.of(
                    5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 60_000, 600_000, 3_600_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final Counters<TopicOutcome> events;
    private final Counters<Suppression> suppressed;
    private final Counters<KindLocale> emails;
    private final Counters<Rejection> rejectedEvents;
    private final Counters<EmailKind> rejectedDrafts;
    private final Counters<String> violations;
    private final Counters<TrackingNumbers.Verdict> doubtfulNumbers;
    private final Timer decisionLatency;
    private final LongAdder waitingOrders = new LongAdder();
    private final KeyPlacement placement;

    private record TopicOutcome(String topic, String outcome) {}

    private record Suppression(String reason, String kind) {}

    private record KindLocale(EmailKind kind, String locale) {}

    private record Rejection(RejectCode code, String stage) {}

    public ProcessorMetrics(MeterRegistry meters) {
        events = new Counters<>(
                meters,
                "order.notifier.events",
                "Events by what came of them",
                key -> Tags.of("topic", key.topic(), "outcome", key.outcome()));
        suppressed = new Counters<>(
                meters,
                "order.notifier.suppressed",
                "Events of which the buyer is not told, on purpose",
                key -> Tags.of("reason", key.reason(), "kind", key.kind()));
        emails = new Counters<>(
                meters,
                "order.notifier.emails",
                "Emails that left",
                key -> Tags.of("kind", key.kind().name(), "locale", key.locale()));
        rejectedEvents = new Counters<>(
                meters,
                "order.notifier.rejected.events",
                "Events that were set aside",
                key -> Tags.of("code", key.code().name(), "stage", key.stage()));
        rejectedDrafts = new Counters<>(
                meters,
                "order.notifier.rejected.drafts",
                "Drafts that were kept back",
                kind -> Tags.of("kind", kind.name()));
        violations = new Counters<>(
                meters,
                "order.notifier.violations",
                "Drafts that were kept back because of a rule",
                rule -> Tags.of("rule", rule));
        doubtfulNumbers = new Counters<>(
                meters,
                "order.notifier.doubtful.tracking.numbers",
                "Tracking numbers that left although they are doubtful",
                verdict -> Tags.of("reason", verdict.name()));
        decisionLatency = Timer.builder("order.notifier.decision.latency")
                .description("From an applied event's timestamp to the decision what follows from it")
                .serviceLevelObjectives(LATENCIES)
                .register(meters);
        Gauge.builder("order.notifier.waiting.orders", waitingOrders, LongAdder::sum)
                .description("Orders in which an event waits, on this instance")
                .register(meters);
        placement = new KeyPlacement(meters, System::nanoTime);
    }

    /** Notices records that were placed by another partitioner than Kafka's own. */
    KeyPlacement placement() {
        return placement;
    }

    /** How many more orders there are in which something waits. */
    void waitingOrders(long more) {
        waitingOrders.add(more);
    }

    /** @param now by the processor's clock */
    void outcome(Outcome outcome, Instant now) {
        String what = outcome.match(new Outcome.Cases<>() {
            @Override
            public String applied(Outcome.Applied applied) {
                return "applied";
            }

            @Override
            public String held(Outcome.Held held) {
                return "held";
            }

            @Override
            public String duplicate(Outcome.Duplicate duplicate) {
                return "duplicate";
            }

            @Override
            public String refused(Outcome.Refused refused) {
                return "rejected";
            }
        });
        events.count(new TopicOutcome(outcome.arrival().source().topic(), what));
        if (outcome instanceof Outcome.Applied) {
            Duration latency = Duration.between(outcome.arrival().source().timestamp(), now);
            decisionLatency.record(latency.isNegative() ? Duration.ZERO : latency);
        }
    }

    /** An event that was applied before, of which an email or a rejected draft leaves again. */
    void toldAgain(String topic) {
        events.count(new TopicOutcome(topic, "told again"));
    }

    /** An email that left before leaves again as it was. */
    void passedOn(Email email) {
        countEmail(email);
    }

    void silent(Decision.Silence reason) {
        suppressed.count(new Suppression(reason.name(), "none"));
    }

    /** While the state is rebuilt: an email or a rejected draft of it left before. */
    void sentBefore(EmailKind kind) {
        suppressed.count(new Suppression("SENT_BEFORE", kind.name()));
    }

    void notPermitted(EmailKind kind) {
        suppressed.count(new Suppression("KIND_NOT_PERMITTED", kind.name()));
    }

    void verdict(Verdict verdict) {
        verdict.match(new Verdict.Cases<Void>() {
            @Override
            public Void cleared(Verdict.Cleared cleared) {
                countEmail(cleared.email());
                return null;
            }

            @Override
            public Void rejected(Verdict.Rejected rejected) {
                rejectedDraft(rejected.draft());
                return null;
            }

            @Override
            public Void unrendered(Verdict.Unrendered unrendered) {
                rejectedDraft(unrendered.draft());
                return null;
            }
        });
    }

    private void countEmail(Email email) {
        emails.count(new KindLocale(email.kind(), LocaleTag.of(email.locale())));
    }

    void trackingNumber(Optional<TrackingNumbers.Verdict> verdict) {
        verdict.filter(TrackingNumbers.Verdict::isDoubtful).ifPresent(doubtfulNumbers::count);
    }

    void rejectedEvent(RejectedEvent rejected) {
        rejectedEvents.count(new Rejection(rejected.code(), rejected.stage()));
    }

    private void rejectedDraft(RejectedDraft rejected) {
        rejectedDrafts.count(rejected.draft().kind());
        rejected.violations().stream()
                .filter(violation -> violation.severity() == Severity.BLOCK)
                .map(Violation::ruleId)
                .distinct()
                .forEach(violations::count);
    }
}
