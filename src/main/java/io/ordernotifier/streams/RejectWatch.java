package io.ordernotifier.streams;

import io.ordernotifier.breaker.FloodBreaker;
import io.ordernotifier.order.Outcome;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.output.RejectedEvent;
import io.ordernotifier.output.Verdict;
import io.ordernotifier.policy.Severity;
import io.ordernotifier.policy.Violation;
import java.time.Instant;
import java.util.List;

/**
 * Tells the breaker what is rejected and what is not, each in its lane: drafts by email kind and language, for a broken
 * template is one of these, and events by the topic they came from.
 */
final class RejectWatch {
    private final FloodBreaker breaker;

    RejectWatch(FloodBreaker breaker) {
        this.breaker = breaker;
    }

    boolean isOpen() {
        return breaker.isOpen();
    }

    void held() {
        breaker.held();
    }

    /** What was held says nothing yet; what was refused is told by {@link #rejected}, with what could not be read. */
    void outcome(Outcome outcome, Instant now) {
        if (outcome instanceof Outcome.Applied || outcome instanceof Outcome.Duplicate) {
            breaker.passed(outcome.arrival().source().topic(), now);
        }
    }

    void rejected(RejectedEvent rejected, Instant now) {
        breaker.rejected(rejected.source().topic(), List.of(rejected.code().name()), now);
    }

    void verdict(Verdict verdict, Instant now) {
        verdict.match(new Verdict.Cases<Void>() {
            @Override
            public Void cleared(Verdict.Cleared cleared) {
                String locale = LocaleTag.of(cleared.email().locale());
                breaker.passed(cleared.email().kind() + "/" + locale, now);
                return null;
            }

            @Override
            public Void rejected(Verdict.Rejected rejected) {
                return draft(rejected.draft());
            }

            @Override
            public Void unrendered(Verdict.Unrendered unrendered) {
                return draft(unrendered.draft());
            }

            @SuppressWarnings("NullAway") // Void has no other value
            private Void draft(RejectedDraft rejected) {
                String locale = LocaleTag.of(rejected.draft().locale());
                breaker.rejected(rejected.draft().kind() + "/" + locale, rules(rejected), now);
                return null;
            }
        });
    }

    private static List<String> rules(RejectedDraft rejected) {
        return rejected.violations().stream()
                .filter(violation -> violation.severity() == Severity.BLOCK)
                .map(Violation::ruleId)
                .distinct()
                .toList();
    }
}
