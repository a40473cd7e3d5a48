package io.ordernotifier.streams;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** How far the inputs of a partition were processed when an output left: what {@link InputPositions} wrote. */
final class Cut {
    private final int partition;
    private final long[] next;

    private Cut(int partition, long[] next) {
        this.partition = partition;
        this.next = next;
    }

    /** Null where it is something else, for so many topics. */
    static @Nullable Cut parse(byte[] text, int topics) {
        String[] parts = new String(text, StandardCharsets.UTF_8).split("[:,]", -1);
        if (parts.length != topics + 1) {
            return null;
        }
        try {
            long[] next = new long[topics];
            for (int topic = 0; topic < topics; topic++) {
                next[topic] = Long.parseLong(parts[topic + 1]);
            }
            return new Cut(Integer.parseInt(parts[0]), next);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    int partition() {
        return partition;
    }

    /** Whether more was processed at the other one, of the same partition. */
    boolean isBehind(Cut other) {
        for (int topic = 0; topic < next.length; topic++) {
            if (next[topic] < other.next[topic]) {
                return true;
            }
        }
        return false;
    }

    /** Of an input topic, by its place among {@link io.ordernotifier.TopicNames#inputs}: the offset that came next. */
    long next(int topic) {
        return next[topic];
    }
}
