package io.ordernotifier.order;

import io.ordernotifier.event.Arrival;
import java.time.Instant;

/**
 * An arrival that came before what it needs.
 *
 * @param since when it arrived here, by the processor's clock: a backfill of old events waits as long as new ones
 */
public record Waiting(Arrival arrival, Instant since) {}
