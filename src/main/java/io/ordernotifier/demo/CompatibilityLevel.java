package io.ordernotifier.demo;

import io.ordernotifier.wire.registry.ParsedSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a new schema of a subject must be able to do with its earlier ones. */
enum CompatibilityLevel {
    /** Nothing. */
    NONE(false, false, false),
    /** Read what the newest one wrote. */
    BACKWARD(true, false, false),
    /** Read what any of them wrote. */
    BACKWARD_TRANSITIVE(true, false, true),
    /** Be read by the newest one. */
    FORWARD(false, true, false),
    /** Be read by all of them. */
    FORWARD_TRANSITIVE(false, true, true),
    /** Both, with the newest one. */
    FULL(true, true, false),
    /** Both, with all of them. */
    FULL_TRANSITIVE(true, true, true);

    private final boolean reads;
    private final boolean isRead;
    private final boolean transitive;

    CompatibilityLevel(boolean reads, boolean isRead, boolean transitive) {
        this.reads = reads;
        this.isRead = isRead;
        this.transitive = transitive;
    }

    /** Why the candidate may not follow the others, oldest first; empty when it may. */
    List<String> problems(ParsedSchema candidate, List<ParsedSchema> earlier) {
        int from = transitive ? 0 : Math.max(0, earlier.size() - 1);
        List<String> problems = new ArrayList<>();
        for (ParsedSchema each : earlier.subList(from, earlier.size())) {
            if (reads) {
                candidate
                        .problemsReading(each)
                        .forEach(problem -> problems.add("the new schema cannot read the old: " + problem));
            }
            if (isRead) {
                each.problemsReading(candidate)
                        .forEach(problem -> problems.add("the old schema cannot read the new: " + problem));
            }
        }
        return problems;
    }

    static CompatibilityLevel parse(String level) {
        try {
            return valueOf(level.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw RegistryFault.invalidLevel(Arrays.toString(values()));
        }
    }
}
