package io.ordernotifier.scan;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Which records of a topic are meant.
 *
 * @param from the first; absent: from the beginning
 * @param to the one behind the last; absent: to where the topic ends now
 */
public record DraftRange(
        String topic, @Nullable Edge from, @Nullable Edge to) {

    /** An edge of a range: an offset, the same in all partitions, or a moment of the records' timestamps. */
    public sealed interface Edge {
        record Offset(long offset) implements Edge {}

        record Moment(Instant at) implements Edge {}
    }

    Map<TopicPartition, Long> starts(TopicScan scan, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> beginnings = scan.beginnings(partitions);
        if (from == null) {
            return beginnings;
        }
        Map<TopicPartition, Long> starts = new HashMap<>(offsets(from, scan, partitions));
        beginnings.forEach((partition, beginning) -> starts.merge(partition, beginning, Math::max));
        return starts;
    }

    /** No later than where the partitions end now, so that a range that is read twice is the same both times. */
    Map<TopicPartition, Long> limits(TopicScan scan, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> limits = new HashMap<>(scan.ends(partitions));
        if (to != null) {
            offsets(to, scan, partitions).forEach((partition, offset) -> limits.merge(partition, offset, Math::min));
        }
        return limits;
    }

    private static Map<TopicPartition, Long> offsets(Edge edge, TopicScan scan, Collection<TopicPartition> partitions) {
        if (edge instanceof Edge.Moment moment) {
            return scan.since(partitions, moment.at());
        }
        long offset = ((Edge.Offset) edge).offset();
        Map<TopicPartition, Long> offsets = new HashMap<>();
        partitions.forEach(partition -> offsets.put(partition, offset));
        return offsets;
    }
}
