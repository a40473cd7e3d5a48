package io.ordernotifier.streams;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Up to where the inputs were processed, as the outputs tell it. While everything before it is read again, the state is
 * rebuilt and nothing is sent; see {@link PartitionHorizon} for how it is made to come out the same.
 */
final class Horizon {
    static final Horizon NONE = new Horizon(List.of(), Map.of(), Set.of());

    private final List<String> topics;
    private final Map<Integer, PartitionHorizon> partitions;
    private final Set<String> keptBack;

    /**
     * @param topics the input topics
     * @param keptBack message IDs of drafts that were rejected and whose email was not sent since
     */
    Horizon(List<String> topics, Map<Integer, PartitionHorizon> partitions, Set<String> keptBack) {
        this.topics = topics;
        this.partitions = partitions;
        this.keptBack = keptBack;
    }

    /** Of an input partition, across its topics; null where nothing was processed. */
    @Nullable
    PartitionHorizon of(int partition) {
        return partitions.get(partition);
    }

    boolean isNone() {
        return partitions.isEmpty();
    }

    boolean keptBack(String messageId) {
        return keptBack.contains(messageId);
    }

    int keptBack() {
        return keptBack.size();
    }

    /** Of an input partition the offset before which everything was processed; 0 where nothing was. */
    long end(TopicPartition partition) {
        PartitionHorizon horizon = partitions.get(partition.partition());
        int topic = topics.indexOf(partition.topic());
        return horizon == null || topic < 0 ? 0 : horizon.end(topic);
    }

    /** The same of all input partitions of which something was processed. */
    Map<TopicPartition, Long> ends() {
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (int partition : partitions.keySet()) {
            for (String topic : topics) {
                TopicPartition input = new TopicPartition(topic, partition);
                if (end(input) > 0) {
                    ends.put(input, end(input));
                }
            }
        }
        return ends;
    }
}
