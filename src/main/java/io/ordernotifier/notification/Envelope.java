package io.ordernotifier.notification;

import io.ordernotifier.event.Buyer;
import java.time.Instant;

/**
 * What every notification carries: to whom, about which order, because of which event.
 *
 * @param messageId stable, see {@link StableId}
 * @param marketplaceId where the order was placed; with the buyer's locale it decides the language
 * @param occurredAt the event's time
 */
public record Envelope(
        String messageId,
        String orderId,
        String marketplaceId,
        Buyer buyer,
        Instant occurredAt,
        String sourceEventId) {}
