package io.ordernotifier.streams;

import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The drafts that were rejected and whose email has not been sent since. The store's keys are the order ID, a space and the
 * message ID, the values are empty. Only rejected drafts and what is redriven touch it.
 */
final class KeptBackDrafts {
    private static final byte[] NOTHING = new byte[0];

    private final KeyValueStore<String, byte[]> store;

    KeptBackDrafts(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    boolean contains(String orderId, String messageId) {
        return store.get(key(orderId, messageId)) != null;
    }

    void add(String orderId, String messageId) {
        store.put(key(orderId, messageId), NOTHING);
    }

    void remove(String orderId, String messageId) {
        store.delete(key(orderId, messageId));
    }

    static String key(String orderId, String messageId) {
        return orderId + " " + messageId;
    }
}
