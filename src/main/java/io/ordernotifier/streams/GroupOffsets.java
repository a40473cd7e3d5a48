package io.ordernotifier.streams;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** The committed offsets of a consumer group. */
public final class GroupOffsets {
    private final Admin admin;
    private final String group;

    public GroupOffsets(Admin admin, String group) {
        this.admin = admin;
        this.group = group;
    }

    /** By partition the offset that comes next. What a transaction has not decided yet is waited for. */
    public Map<TopicPartition, Long> read() throws InterruptedException, ExecutionException {
        return read(true);
    }

    /**
     * The same at once: where a transaction is open, such as that of a processor that was killed, what was committed before
     * it.
     */
    public Map<TopicPartition, Long> readAtOnce() throws InterruptedException, ExecutionException {
        return read(false);
    }

    private Map<TopicPartition, Long> read(boolean decided) throws InterruptedException, ExecutionException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        try {
            admin.listConsumerGroupOffsets(group, new ListConsumerGroupOffsetsOptions().requireStable(decided))
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> {
                        if (offset != null) {
                            offsets.put(partition, offset.offset());
                        }
                    });
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw e;
            }
        }
        return offsets;
    }

    /** Nobody may be a member meanwhile. */
    void write(Map<TopicPartition, Long> offsets) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> wanted = new HashMap<>();
        offsets.forEach((partition, offset) -> wanted.put(partition, new OffsetAndMetadata(offset)));
        if (!wanted.isEmpty()) {
            admin.alterConsumerGroupOffsets(group, wanted).all().get();
        }
    }

    /** Waits so long for the last member to be gone: one that was stopped still counts for a session timeout. */
    boolean awaitNoMembers(Duration atMost) throws InterruptedException, ExecutionException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (hasMembers()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(250);
        }
        return true;
    }

    private boolean hasMembers() throws InterruptedException, ExecutionException {
        try {
            return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                    .anyMatch(described -> !described.members().isEmpty());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return false;
            }
            throw e;
        }
    }
}
