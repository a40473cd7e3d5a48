package io.ordernotifier.policy;

import io.ordernotifier.notification.EmailKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule that is not applied to some emails, on purpose.
 *
 * @param ruleId the rule
 * @param kind the kind of email, or absent for all
 * @param reason why, for whoever reads the pack
 * @param until the last day, or absent for no end
 */
public record Allowance(
        String ruleId,
        @Nullable EmailKind kind,
        String reason,
        @Nullable LocalDate until) {

    boolean covers(String rule, EmailKind of, @Nullable LocalDate on) {
        return ruleId.equals(rule)
                && (kind == null || kind == of)
                && (until == null || (on != null && !on.isAfter(until)));
    }
}
