package io.ordernotifier.streams;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.ordernotifier.notification.Decision;
import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.order.Outcome;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.output.RejectedEvent;
import io.ordernotifier.output.Verdict;
import io.ordernotifier.policy.Severity;
import io.ordernotifier.policy.Violation;

/**
 * What is counted. Of all outcomes of events,
 *
 * <pre>
 * applied = emails + suppressed + rejected drafts
 * </pre>
 *
 * where {@code suppressed} has a reason: the order was just placed, the buyer asked for the cancellation, the delay is
 * within the promise, the pack does not permit the kind. Held events are counted again when they are released or
 * rejected. A transaction that is aborted and done again counts twice.
 */
public final class ProcessorMetrics {
    private final MeterRegistry meters;

    public ProcessorMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void outcome(Outcome outcome) {
        String topic = outcome.arrival().source().topic();
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
        counter("order.notifier.events", "topic", topic, "outcome", what).increment();
    }

    void silent(Decision.Silence reason) {
        counter("order.notifier.suppressed", "reason", reason.name(), "kind", "none")
                .increment();
    }

    void notPermitted(EmailKind kind) {
        counter("order.notifier.suppressed", "reason", "KIND_NOT_PERMITTED", "kind", kind.name())
                .increment();
    }

    void verdict(Verdict verdict) {
        verdict.match(new Verdict.Cases<Void>() {
            @Override
            public Void cleared(Verdict.Cleared cleared) {
                counter(
                                "order.notifier.emails",
                                "kind",
                                cleared.email().kind().name(),
                                "locale",
                                cleared.email().locale())
                        .increment();
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

    void rejectedEvent(RejectedEvent rejected) {
        counter("order.notifier.rejected.events", "code", rejected.code().name(), "stage", rejected.stage())
                .increment();
    }

    private void rejectedDraft(RejectedDraft rejected) {
        counter(
                        "order.notifier.rejected.drafts",
                        "kind",
                        rejected.draft().kind().name())
                .increment();
        rejected.violations().stream()
                .filter(violation -> violation.severity() == Severity.BLOCK)
                .map(Violation::ruleId)
                .distinct()
                .forEach(rule ->
                        counter("order.notifier.violations", "rule", rule).increment());
    }

    private Counter counter(String name, String... tags) {
        return meters.counter(name, tags);
    }
}
