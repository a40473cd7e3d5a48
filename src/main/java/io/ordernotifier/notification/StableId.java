package io.ordernotifier.notification;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * IDs of what leaves: a name-based UUID over kind, order ID and the shipment, return or event ID, so that the same event
 * always gives the same ID and whoever receives it twice can tell.
 */
public final class StableId {
    private StableId() {}

    /** The parts are joined by NUL, which none of them holds. */
    public static String of(String kind, String orderId, String key) {
        return UUID.nameUUIDFromBytes((kind + '\0' + orderId + '\0' + key).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
