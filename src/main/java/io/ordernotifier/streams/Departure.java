package io.ordernotifier.streams;

import io.ordernotifier.event.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * A consequence and the record it comes from, whose timestamp and trace it carries on.
 *
 * @param resend ID of the run that has it leave again; absent for what leaves for the first time
 */
record Departure(
        SourceRecord source,
        Consequence consequence,
        @Nullable String resend) {
    Departure(SourceRecord source, Consequence consequence) {
        this(source, consequence, null);
    }
}
