package io.ordernotifier.streams;

import io.ordernotifier.event.Place;

/** The changelog topics in which the processor's state can be read from outside. */
public final class StateTopics {
    private StateTopics() {}

    /** Every order by its ID. */
    public static String orders(String applicationId) {
        return changelog(applicationId, OrderStores.ORDERS);
    }

    /** Drafts that were rejected and not sent since: keys are the order ID, a blank and the message ID. */
    public static String keptBack(String applicationId) {
        return changelog(applicationId, OrderStores.KEPT_BACK);
    }

    /** Records that have come while the flood breaker was open, and are not processed yet. */
    public static String stalled(String applicationId) {
        return changelog(applicationId, OrderStores.STALLED);
    }

    /** Where a record lies that is kept as a value of that changelog. */
    public static Place stalledPlace(byte[] value) {
        StalledRecord record = StalledRecord.fromBytes(value);
        return new Place(record.topic(), record.partition(), record.offset());
    }

    private static String changelog(String applicationId, String store) {
        return applicationId + "-" + store + "-changelog";
    }
}
