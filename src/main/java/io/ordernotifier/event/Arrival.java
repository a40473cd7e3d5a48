package io.ordernotifier.event;

import org.jspecify.annotations.Nullable;

/**
 * An event and the record it came in.
 *
 * @param replayed absent unless the record was sent through again
 */
public record Arrival(
        SourceRecord source, OrderEvent event, @Nullable Replayed replayed) {
    public Arrival(SourceRecord source, OrderEvent event) {
        this(source, event, null);
    }
}
