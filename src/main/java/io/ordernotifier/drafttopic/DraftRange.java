package io.ordernotifier.drafttopic;

import io.ordernotifier.scan.TopicScan;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Which records of a topic are meant. Moments are held against the records' timestamps, which are those of events and need
 * not rise with the offsets: an old event may come late.
 *
 * @param from the first; absent: from the beginning
 * @param to before which they are, itself left out; absent: to where the topic ends now
 */
public record DraftRange(
        String topic, @Nullable Edge from, @Nullable Edge to) {

    /** An edge of a range: an offset, the same in all partitions, or a moment of the records' timestamps. */
    public sealed interface Edge {
        record Offset(long offset) implements Edge {}

        record Moment(Instant at) implements Edge {}
    }

    /** Whether there is nothing between the edges, as far as they can be compared. */
    public boolean isUpsideDown() {
        if (from instanceof Edge.Offset first && to instanceof Edge.Offset end) {
            return first.offset() >= end.offset();
        }
        return from instanceof Edge.Moment first
                && to instanceof Edge.Moment end
                && !first.at().isBefore(end.at());
    }

    /** No record that is meant lies before these. */
    Map<TopicPartition, Long> starts(TopicScan scan, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> starts = new HashMap<>(scan.beginnings(partitions));
        if (from instanceof Edge.Moment moment) {
            starts.putAll(scan.since(partitions, moment.at()));
        } else if (from instanceof Edge.Offset first) {
            starts.replaceAll((partition, beginning) -> Math.max(beginning, first.offset()));
        }
        return starts;
    }

    /** No later than where the partitions end now, so that a range that is read twice is the same both times. */
    Map<TopicPartition, Long> limits(TopicScan scan, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> limits = new HashMap<>(scan.ends(partitions));
        if (to instanceof Edge.Offset end) {
            limits.replaceAll((partition, last) -> Math.min(last, end.offset()));
        }
        return limits;
    }

    /** Whether a record that lies within the offsets is meant by its timestamp, too. */
    boolean spansTimeOf(ConsumerRecord<?, ?> record) {
        return !(from instanceof Edge.Moment first
                        && record.timestamp() < first.at().toEpochMilli())
                && !(to instanceof Edge.Moment end
                        && record.timestamp() >= end.at().toEpochMilli());
    }
}
