package io.ordernotifier.output;

import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.policy.Violation;
import java.time.Instant;
import java.util.List;

/**
 * An email that was not sent, and why.
 *
 * @param draft the email as it would have left
 * @param attempt 1 for the first time, counting up when the event is sent through again
 * @param source the event's record
 */
public record RejectedDraft(
        Email draft,
        List<Violation> violations,
        String policyPack,
        Instant rejectedAt,
        int attempt,
        SourceRecord source) {
    public RejectedDraft {
        violations = List.copyOf(violations);
    }
}
