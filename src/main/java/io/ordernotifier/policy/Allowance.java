package io.ordernotifier.policy;

import io.ordernotifier.notification.EmailKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule that is not applied to some emails, on purpose.
 *
 * @param ruleId the rule
 * @param kind the kind of email, or absent for all
 * @param template the template it was written from, {@code KIND/LANGUAGE} as folders of templates are named, or absent for
 *     all, and for what a person wrote
 * @param reason why, for whoever reads the pack
 * @param until the last day, or absent for no end
 */
public record Allowance(
        String ruleId,
        @Nullable EmailKind kind,
        @Nullable String template,
        String reason,
        @Nullable LocalDate until) {

    /**
     * @param locale the email is written in; absent where that is not known yet
     * @param on absent: no allowance that ends counts
     */
    boolean covers(String rule, EmailKind of, @Nullable String locale, @Nullable LocalDate on) {
        return ruleId.equals(rule)
                && (kind == null || kind == of)
                && (template == null || (locale != null && template.equalsIgnoreCase(of.slug() + "/" + locale)))
                && (until == null || (on != null && !on.isAfter(until)));
    }
}
