package io.ordernotifier.feedfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * On which marketplace each of very many orders was placed, in about 15 bytes an order. An order ID of the marketplace's
 * form is a number below 2^63, so nothing is ever mistaken for another.
 */
final class OrderIndex {
    private static final int FREE = 0;
    private static final int LEAST = 1 << 10;
    private static final int MOST_MARKETPLACES = 255;

    private final List<String> marketplaces = new ArrayList<>();
    private long[] keys = new long[LEAST];
    private byte[] values = new byte[LEAST];
    private int size;

    /** What is said first of an order counts. */
    void add(String orderId, String marketplaceId) {
        long key = key(orderId);
        if (key < 0 || values[slot(key)] != FREE) {
            return;
        }
        int value = marketplaces.indexOf(marketplaceId);
        if (value < 0) {
            if (marketplaces.size() == MOST_MARKETPLACES) {
                return;
            }
            value = marketplaces.size();
            marketplaces.add(marketplaceId);
        }
        if (size * 3L > keys.length * 2L) {
            grow();
        }
        put(key, (byte) (value + 1));
    }

    Optional<String> find(String orderId) {
        long key = key(orderId);
        byte value = key < 0 ? FREE : values[slot(key)];
        return value == FREE ? Optional.empty() : Optional.of(marketplaces.get((value & 0xFF) - 1));
    }

    private void put(long key, byte value) {
        int slot = slot(key);
        keys[slot] = key;
        values[slot] = value;
        size++;
    }

    /** Where the key is, or the free place where it belongs. */
    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & (keys.length - 1);
        while (values[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        byte[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new byte[oldKeys.length * 2];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != FREE) {
                put(oldKeys[i], oldValues[i]);
            }
        }
    }

    /** The 17 characters beside the hyphens as a number; -1 for what is no order ID. */
    private static long key(String orderId) {
        if (orderId.length() != 19 || orderId.charAt(3) != '-' || orderId.charAt(11) != '-') {
            return -1;
        }
        long key = 0;
        for (int i = 0; i < orderId.length(); i++) {
            char each = orderId.charAt(i);
            if (i == 3 || i == 11) {
                continue;
            }
            boolean digit = each >= '0' && each <= '9';
            if (!digit && (i > 3 || each < 'A' || each > 'Z')) {
                return -1;
            }
            key = key * (i < 3 ? 36 : 10) + (digit ? each - '0' : each - 'A' + 10);
        }
        return key;
    }
}
