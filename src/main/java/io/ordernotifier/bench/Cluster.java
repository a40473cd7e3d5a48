package io.ordernotifier.bench;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** What can be asked of a broker from outside: how far a group has come, how much lies in a topic. */
public final class Cluster implements AutoCloseable {
    private final Admin admin;

    public Cluster(String bootstrapServers) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** How many records the group has read and committed, over all topics. Counts from the first offset ever. */
    public long committed(String groupId) {
        try {
            return admin.listConsumerGroupOffsets(groupId).partitionsToOffsetAndMetadata().get().values().stream()
                    .filter(offset -> offset != null)
                    .mapToLong(OffsetAndMetadata::offset)
                    .sum();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return 0;
            }
            throw failed("read the offsets of " + groupId, e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** The end offsets of the topics, summed: records and, after transactions, their markers. */
    public long end(Collection<String> topics) {
        return sum(offsets(topics, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED));
    }

    /** Likewise, only up to the first transaction that is still open in each partition. */
    public long committedEnd(Collection<String> topics) {
        return sum(offsets(topics, OffsetSpec.latest(), IsolationLevel.READ_COMMITTED));
    }

    /** The names of the topics that begin so. */
    List<String> topics(String prefix) {
        return get(admin.listTopics().names()).stream()
                .filter(name -> name.startsWith(prefix))
                .toList();
    }

    /** What lies in the topics, in bytes on disk. */
    long bytes(Collection<String> topics) {
        List<Integer> nodes = get(admin.describeCluster().nodes()).stream()
                .map(node -> node.id())
                .toList();
        return get(admin.describeLogDirs(nodes).allDescriptions()).values().stream()
                .flatMap(folders -> folders.values().stream())
                .map(LogDirDescription::replicaInfos)
                .flatMap(replicas -> replicas.entrySet().stream())
                .filter(replica -> topics.contains(replica.getKey().topic()))
                .mapToLong(replica -> replica.getValue().size())
                .sum();
    }

    /** Deletes all records of the topics; offsets go on counting. */
    void empty(Collection<String> topics) {
        Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
        offsets(topics, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED)
                .forEach((partition, end) -> all.put(partition, RecordsToDelete.beforeOffset(end)));
        get(admin.deleteRecords(all).all());
    }

    void delete(Collection<String> topics) {
        get(admin.deleteTopics(topics).all());
    }

    private Map<TopicPartition, Long> offsets(Collection<String> topics, OffsetSpec spec, IsolationLevel level) {
        Map<TopicPartition, OffsetSpec> query =
                partitions(topics).stream().collect(Collectors.toMap(Function.identity(), partition -> spec));
        return get(admin.listOffsets(query, new ListOffsetsOptions(level)).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private List<TopicPartition> partitions(Collection<String> topics) {
        return get(admin.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(TopicPartitionInfo::partition)
                        .map(partition -> new TopicPartition(topic.name(), partition)))
                .toList();
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw failed("answer", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException failed(String what, ExecutionException e) {
        return new IllegalStateException("the broker could not " + what + ": " + e.getCause(), e);
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while asking the broker", e);
    }

    @Override
    public void close() {
        admin.close();
    }
}
