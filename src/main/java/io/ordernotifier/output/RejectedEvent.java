package io.ordernotifier.output;

import io.ordernotifier.event.RejectCode;
import io.ordernotifier.event.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event that was set aside, and why.
 *
 * @param source the record, byte for byte
 * @param stage what was being attempted: {@code decode}, {@code apply} or {@code wait}
 * @param message what is wrong and what would be right, without personal data
 * @param cause where an exception is behind it
 */
public record RejectedEvent(
        SourceRecord source,
        RejectCode code,
        String stage,
        String message,
        int attempt,
        @Nullable Throwable cause) {}
