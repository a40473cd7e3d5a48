package io.ordernotifier.order;

import io.ordernotifier.event.LineQuantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines that will be later.
 *
 * @param lines the delayed lines, spelled out also where the event left them empty
 * @param oldShipDate what the buyer was told before: the last delay's date, else the order's promise, else absent
 * @param oldDeliveryDate likewise
 * @param beyondPromise whether a new date is later than the order's promise (or there was none): only then the buyer
 *     must be told
 */
public record Delay(
        Instant announcedAt,
        @Nullable LocalDate oldShipDate,
        @Nullable LocalDate oldDeliveryDate,
        @Nullable LocalDate newShipDate,
        @Nullable LocalDate newDeliveryDate,
        @Nullable String explanation,
        List<LineQuantity> lines,
        boolean beyondPromise,
        String sourceEventId)
        implements Change {
    public Delay {
        lines = List.copyOf(lines);
    }

    @Override
    public Instant occurredAt() {
        return announcedAt;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.delayed(this);
    }
}
