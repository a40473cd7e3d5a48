package io.ordernotifier.feedfile;

import io.ordernotifier.clients.KafkaClients;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads the committed records of the feed topics, from positions that it is given, as the only member of its group: only
 * who has all partitions may publish, and only who is a member may commit.
 */
final class FeedReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration JOIN_WITHIN = Duration.ofSeconds(60);
    private static final int MOST_RECORDS_AT_ONCE = 5_000;

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<String> topics;
    private final Set<TopicPartition> partitions = new HashSet<>();
    private boolean lost;

    /**
     * @param member a name that is the same whenever the same folder is exported to: then a killed export's successor
     *     takes its place at once
     * @param batch how many records are published at a time
     */
    FeedReader(KafkaClients clients, List<String> topics, String group, String member, int batch) {
        this.topics = topics;
        Map<String, Object> config = clients.consumerSettings();
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, member);
        config.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Math.min(batch, MOST_RECORDS_AT_ONCE));
        config.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, Integer.MAX_VALUE);
        config.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        this.consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * All partitions of the feed topics.
     *
     * @throws ExportRefusedException when a topic does not exist
     */
    Set<TopicPartition> findPartitions() {
        Map<String, List<PartitionInfo>> there = consumer.listTopics();
        partitions.clear();
        for (String topic : topics) {
            if (!there.containsKey(topic)) {
                throw new ExportRefusedException(
                        "topic " + topic + " does not exist: is topics.prefix right? (order-notifier topics)");
            }
            there.get(topic).forEach(each -> partitions.add(new TopicPartition(topic, each.partition())));
        }
        consumer.assign(partitions); // else the consumer warns at each question about their ends
        return Set.copyOf(partitions);
    }

    /** The group's commits, of partitions that have one. */
    Map<TopicPartition, OffsetAndMetadata> committed() {
        Map<TopicPartition, OffsetAndMetadata> found = new HashMap<>();
        consumer.committed(partitions).forEach((partition, commit) -> {
            if (commit != null) {
                found.put(partition, commit);
            }
        });
        return found;
    }

    Map<TopicPartition, Long> beginnings() {
        return consumer.beginningOffsets(partitions);
    }

    /** Where the topics end now, or their first transaction that is still open begins. */
    Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(partitions);
    }

    /** Reads from these positions without being a member of the group. */
    void look(Map<TopicPartition, Long> positions) {
        consumer.assign(positions.keySet());
        positions.forEach(consumer::seek);
    }

    /**
     * Becomes the group's only member and reads from these positions.
     *
     * @throws ExportRefusedException when another member has some of the partitions
     */
    void join(Map<TopicPartition, Long> positions) {
        consumer.unsubscribe();
        consumer.subscribe(topics, new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
                if (assigned.size() < positions.size()) {
                    lost = true;
                }
                assigned.forEach(each -> consumer.seek(each, positions.getOrDefault(each, 0L)));
                consumer.pause(assigned);
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
                lost = lost || !revoked.isEmpty();
            }
        });
        long deadline = System.nanoTime() + JOIN_WITHIN.toNanos();
        while (consumer.assignment().isEmpty()) {
            consumer.poll(POLL);
            if (System.nanoTime() > deadline) {
                throw new ExportRefusedException("the consumer group could not be joined within "
                        + JOIN_WITHIN.toSeconds() + " s: are the brokers in order?");
            }
        }
        checkAlone();
        consumer.resume(consumer.assignment());
    }

    /** How many offsets lie before these. */
    long distance(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
                .sum();
    }

    ConsumerRecords<String, byte[]> poll() {
        ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
        checkAlone();
        return records;
    }

    boolean hasReached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** By topic and partition, the offset of the next record. */
    Map<String, Map<Integer, Long>> positions() {
        Map<String, Map<Integer, Long>> positions = new TreeMap<>();
        partitions.forEach(each -> positions
                .computeIfAbsent(each.topic(), topic -> new TreeMap<>())
                .put(each.partition(), consumer.position(each)));
        return positions;
    }

    /**
     * @param note kept with the offsets, for whoever reads them next
     * @throws ExportRefusedException when it is no longer this reader's to say
     */
    void commit(Map<String, Map<Integer, Long>> positions, String note) {
        checkAlone();
        Map<TopicPartition, OffsetAndMetadata> commits = new HashMap<>();
        positions.forEach((topic, offsets) -> offsets.forEach((partition, offset) ->
                commits.put(new TopicPartition(topic, partition), new OffsetAndMetadata(offset, note))));
        try {
            consumer.commitSync(commits);
        } catch (FencedInstanceIdException e) {
            throw new ExportRefusedException(
                    "another export to the same folder has begun: only one may run. What was not published is left to it");
        } catch (RebalanceInProgressException | CommitFailedException e) {
            lost = true;
            checkAlone();
        }
    }

    private void checkAlone() {
        if (lost) {
            throw new MembershipLostException();
        }
    }

    /** Leaves the group, so that an export to another folder need not wait. */
    @Override
    public void close() {
        consumer.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }
}
