package io.ordernotifier.streams;

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

    private static String changelog(String applicationId, String store) {
        return applicationId + "-" + store + "-changelog";
    }
}
