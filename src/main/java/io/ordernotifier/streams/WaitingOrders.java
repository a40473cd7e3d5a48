package io.ordernotifier.streams;

import io.ordernotifier.order.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * An index of the order store: the orders in which something waits, by the moment when the oldest of it is due, so that
 * looking for what is due reads only that. Keys are the moment in milliseconds, 19 digits, then the order ID; the values
 * are empty.
 */
final class WaitingOrders {
    private static final int DIGITS = 19;
    private static final byte[] NOTHING = new byte[0];
    private static final int MOST_AT_ONCE = 10_000;

    private final KeyValueStore<String, byte[]> index;
    private final Duration timeout;
    private final ProcessorMetrics metrics;
    private long count;

    WaitingOrders(KeyValueStore<String, byte[]> index, Duration timeout, ProcessorMetrics metrics) {
        this.index = index;
        this.timeout = timeout;
        this.metrics = metrics;
        add(size());
    }

    /** How often to look: at least every ten seconds, more often where the timeout itself is short. */
    static Duration checkEvery(Duration timeout) {
        Duration tenth = timeout.dividedBy(10);
        Duration most = Duration.ofSeconds(10);
        Duration least = Duration.ofMillis(100);
        return tenth.compareTo(most) > 0 ? most : tenth.compareTo(least) < 0 ? least : tenth;
    }

    /** The orders in which something is due, the longest waiting first, and no more than can be dealt with at once. */
    List<String> due(Instant now) {
        List<String> due = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> entries = index.range(null, key(now.plusMillis(1), ""))) {
            while (entries.hasNext() && due.size() < MOST_AT_ONCE) {
                KeyValue<String, byte[]> entry = entries.next();
                due.add(entry.key.substring(DIGITS));
            }
        }
        return due;
    }

    /** All orders in which something waits. */
    List<String> all() {
        List<String> all = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> entries = index.all()) {
            entries.forEachRemaining(entry -> all.add(entry.key.substring(DIGITS)));
        }
        return all;
    }

    /** Keeps the index true to a changed order. */
    void update(Order before, Order after) {
        Optional<String> old = entryOf(before);
        Optional<String> current = entryOf(after);
        if (!Objects.equals(old, current)) {
            old.ifPresent(index::delete);
            current.ifPresent(key -> index.put(key, NOTHING));
            add((current.isPresent() ? 1 : 0) - (old.isPresent() ? 1 : 0));
        }
    }

    /** Leaves the count of what waits to others. */
    void close() {
        add(-count);
    }

    private void add(long more) {
        count += more;
        metrics.waitingOrders(more);
    }

    /** Reads the whole index, which holds only what waits; once, when the store is taken over. */
    private long size() {
        long size = 0;
        try (KeyValueIterator<String, byte[]> entries = index.all()) {
            while (entries.hasNext()) {
                entries.next();
                size++;
            }
        }
        return size;
    }

    private Optional<String> entryOf(Order order) {
        return order.oldestWaiting().map(since -> key(since.plus(timeout), order.orderId()));
    }

    private static String key(Instant due, String orderId) {
        String millis = Long.toString(due.toEpochMilli());
        return "0".repeat(DIGITS - millis.length()) + millis + orderId;
    }
}
