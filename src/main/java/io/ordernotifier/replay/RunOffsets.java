package io.ordernotifier.replay;

import io.ordernotifier.clients.KafkaClients;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** The committed offsets of a group, with what is noted beside them. */
final class RunOffsets {
    private RunOffsets() {}

    /** What a transaction has not decided yet is waited for. */
    static Map<TopicPartition, OffsetAndMetadata> read(KafkaClients clients, String group) throws InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> found = new HashMap<>();
        try (Admin admin = clients.admin()) {
            admin.listConsumerGroupOffsets(group, new ListConsumerGroupOffsetsOptions().requireStable(true))
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> {
                        if (offset != null) {
                            found.put(partition, offset);
                        }
                    });
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw Answers.failure(e);
            }
        }
        return found;
    }
}
