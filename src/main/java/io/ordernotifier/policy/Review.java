package io.ordernotifier.policy;

import java.util.List;
import java.util.Set;

/** What a policy pack says of a draft: its violations in the order of the text. */
public record Review(List<Violation> violations) {
    public Review {
        violations = List.copyOf(violations);
    }

    /** Whether the draft may be sent: warnings do not keep it. */
    public boolean cleared() {
        return violations.stream().noneMatch(violation -> violation.severity() == Severity.BLOCK);
    }

    /** What some of the rules say. */
    public Review only(Set<String> rules) {
        return new Review(violations.stream()
                .filter(violation -> rules.contains(violation.ruleId()))
                .toList());
    }
}
