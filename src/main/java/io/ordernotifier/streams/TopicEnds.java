package io.ordernotifier.streams;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Where topics begin and end, by partition. A topic that is not there has no partitions. */
final class TopicEnds {
    /** A transaction that nobody goes on with is aborted after ten seconds. */
    private static final Duration DECIDED_WITHIN = Duration.ofSeconds(60);

    private final Admin admin;

    TopicEnds(Admin admin) {
        this.admin = admin;
    }

    Map<TopicPartition, Long> beginnings(Collection<String> topics) throws InterruptedException {
        return offsets(topics, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
    }

    Map<TopicPartition, Long> ends(Collection<String> topics) throws InterruptedException {
        return offsets(topics, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
    }

    /** The ends as they are now, once every transaction before them is committed or aborted. */
    Map<TopicPartition, Long> awaitDecided(Collection<String> topics) throws InterruptedException {
        Map<TopicPartition, Long> ends = ends(topics);
        long deadline = System.nanoTime() + DECIDED_WITHIN.toNanos();
        while (true) {
            Map<TopicPartition, Long> decided = offsets(topics, OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
            if (ends.entrySet().stream().allMatch(end -> decided.getOrDefault(end.getKey(), 0L) >= end.getValue())) {
                return ends;
            }
            if (System.nanoTime() > deadline) {
                throw new StartRefusedException(
                        "a transaction on the output topics stays undecided: is another processor writing to them?");
            }
            Thread.sleep(100);
        }
    }

    private Map<TopicPartition, Long> offsets(Collection<String> topics, OffsetSpec spec, IsolationLevel isolation)
            throws InterruptedException {
        try {
            Map<TopicPartition, OffsetSpec> query = new HashMap<>();
            for (Map.Entry<String, KafkaFuture<TopicDescription>> each :
                    admin.describeTopics(topics).topicNameValues().entrySet()) {
                partitions(each.getValue()).forEach(partition -> query.put(partition, spec));
            }
            Map<TopicPartition, Long> offsets = new HashMap<>();
            admin.listOffsets(query, new ListOffsetsOptions(isolation))
                    .all()
                    .get()
                    .forEach((partition, found) -> offsets.put(partition, found.offset()));
            return offsets;
        } catch (ExecutionException e) {
            throw Broken.by(e);
        }
    }

    private static Collection<TopicPartition> partitions(KafkaFuture<TopicDescription> described)
            throws InterruptedException, ExecutionException {
        try {
            TopicDescription topic = described.get();
            return topic.partitions().stream()
                    .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                    .toList();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return List.of();
            }
            throw e;
        }
    }
}
