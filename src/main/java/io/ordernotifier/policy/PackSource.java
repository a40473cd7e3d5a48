package io.ordernotifier.policy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one pack file says, before it is laid over what it extends.
 *
 * @param parent the pack it extends
 * @param rules by rule ID
 */
record PackSource(
        String name,
        String version,
        LocalDate date,
        String description,
        @Nullable String parent,
        Map<String, RuleSource> rules,
        List<Allowance> allowances) {

    /** What a file says of one rule; what it does not say is absent. */
    record RuleSource(
            @Nullable Boolean enabled,
            @Nullable Severity severity,
            @Nullable String clause,
            Map<String, List<String>> parameters) {

        /** This with what is said over it. */
        RuleSource under(RuleSource over) {
            Map<String, List<String>> all = new HashMap<>(parameters);
            all.putAll(over.parameters);
            return new RuleSource(
                    over.enabled != null ? over.enabled : enabled,
                    over.severity != null ? over.severity : severity,
                    over.clause != null ? over.clause : clause,
                    all);
        }
    }
}
