package io.ordernotifier.streams;

import io.ordernotifier.TopicNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RetriableException;

/** Makes the topics that are missing. */
public final class TopicCreation {
    private static final long SERVED_WITHIN_MS = 30_000;
    private static final int DEAD_LETTER_BYTES = 16 * 1024 * 1024;

    private final Admin admin;
    private final TopicNames topics;

    public TopicCreation(Admin admin, TopicNames topics) {
        this.admin = admin;
        this.topics = topics;
    }

    /**
     * Creates what is missing and waits until it can be used.
     *
     * @param there the topics that are there, with their partitions
     * @param partitions of new topics, unless an input topic is there: then as many as that has
     * @param replicationFactor -1 for the broker's default
     * @return the topics that were created
     */
    public Collection<String> create(Map<String, Integer> there, int partitions, short replicationFactor)
            throws InterruptedException, ExecutionException {
        int count = topics.inputs().stream()
                .map(there::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(partitions);
        Set<String> missing = new TreeSet<>(topics.inputs());
        missing.addAll(topics.outputs());
        missing.removeAll(there.keySet());
        List<NewTopic> made = missing.stream()
                .map(name -> new NewTopic(name, count, replicationFactor).configs(configOf(name)))
                .toList();
        admin.createTopics(made).all().get();
        awaitServed(missing, count);
        return missing;
    }

    /**
     * Nothing is deleted by age: outputs carry their event's timestamp, so after a backfill of old events a broker would
     * delete the emails before the mailer has read them, and the inputs are what the state can be rebuilt from. Dead
     * letters may be as large as the largest event and more.
     */
    private Map<String, String> configOf(String topic) {
        Map<String, String> config = new HashMap<>();
        config.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
        if (topic.equals(topics.rejectedDrafts()) || topic.equals(topics.rejectedEvents())) {
            config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(DEAD_LETTER_BYTES));
        }
        return config;
    }

    /** A topic that was just created is not yet served everywhere; whoever writes too early may get stuck. */
    private void awaitServed(Collection<String> names, int partitions) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> query = new HashMap<>();
        for (String name : names) {
            for (int partition = 0; partition < partitions; partition++) {
                query.put(new TopicPartition(name, partition), OffsetSpec.latest());
            }
        }
        long giveUp = System.nanoTime() + SERVED_WITHIN_MS * 1_000_000;
        while (true) {
            try {
                admin.listOffsets(query).all().get();
                return;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RetriableException) || System.nanoTime() > giveUp) {
                    throw e;
                }
                Thread.sleep(25);
            }
        }
    }
}
