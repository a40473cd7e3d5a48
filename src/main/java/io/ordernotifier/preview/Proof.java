package io.ordernotifier.preview;

import io.ordernotifier.output.Email;
import io.ordernotifier.policy.Severity;
import io.ordernotifier.policy.Violation;
import java.util.List;

/**
 * An email as it would leave, and what the policy says of it.
 *
 * @param name what it shows: the name of a sample, or the event behind it
 * @param variety the last part of it
 * @param violations warnings too; a template that failed is one
 */
public record Proof(String name, String variety, Email email, List<Violation> violations) {
    public Proof {
        violations = List.copyOf(violations);
    }

    /** Whether it would be sent. */
    public boolean cleared() {
        return violations.stream().noneMatch(violation -> violation.severity() == Severity.BLOCK);
    }
}
