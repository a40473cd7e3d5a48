package io.ordernotifier.streams;

import io.ordernotifier.TopicNames;
import io.ordernotifier.event.Place;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * How far the input topics of one partition are processed: of each the offset that comes next. As text it is the
 * partition, a colon and the offsets in the order of {@link TopicNames#inputs}: {@code 0:12,9,0,0,3,0,0}.
 *
 * <p>Everything that leaves carries it, so that the outputs alone tell what was processed and in which order. That is what a
 * rebuild goes by, see {@link Horizon}.
 */
final class InputPositions {
    private final List<String> topics;
    private final int partition;
    private final long[] next;
    private byte @Nullable [] bytes;

    /** @param committed of a partition the offset that comes next; 0 where nothing was processed */
    InputPositions(TopicNames topics, int partition, ToLongFunction<TopicPartition> committed) {
        this.topics = topics.inputs();
        this.partition = partition;
        this.next = this.topics.stream()
                .mapToLong(topic -> committed.applyAsLong(new TopicPartition(topic, partition)))
                .toArray();
    }

    /** This record is processed now. */
    void pass(Place lies) {
        int topic = topics.indexOf(lies.topic());
        next[topic] = lies.offset() + 1;
        bytes = null;
    }

    /** Whether everything before that horizon is processed. */
    boolean reach(PartitionHorizon horizon) {
        for (int topic = 0; topic < next.length; topic++) {
            if (next[topic] < horizon.end(topic)) {
                return false;
            }
        }
        return true;
    }

    /** The text, in UTF-8. Shared: nobody writes to it. */
    byte[] bytes() {
        if (bytes == null) {
            bytes = text().getBytes(StandardCharsets.UTF_8);
        }
        return bytes;
    }

    private String text() {
        StringBuilder text = new StringBuilder(48).append(partition);
        char separator = ':';
        for (long offset : next) {
            text.append(separator).append(offset);
            separator = ',';
        }
        return text.toString();
    }
}
