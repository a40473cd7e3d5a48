package io.ordernotifier.streams;

import io.ordernotifier.TopicNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsResult;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Whether the topics are as the processor needs them: all there, and the input topics with the same number of
 * partitions, without which an event and its order would never meet.
 */
public final class TopicChecks {
    private final Admin admin;
    private final TopicNames topics;

    public TopicChecks(Admin admin, TopicNames topics) {
        this.admin = admin;
        this.topics = topics;
    }

    /**
     * Every topic that is there, with its number of partitions.
     *
     * @throws ExecutionException when the broker does not answer; by a {@link TopicAuthorizationException} that names the
     *     topics which this user may not even see
     */
    public Map<String, Integer> partitions() throws InterruptedException, ExecutionException {
        List<String> names = Stream.concat(topics.inputs().stream(), topics.outputs().stream())
                .toList();
        Map<String, Integer> found = new TreeMap<>();
        Set<String> denied = new TreeSet<>();
        DescribeTopicsResult result = admin.describeTopics(names);
        for (Map.Entry<String, KafkaFuture<TopicDescription>> each :
                result.topicNameValues().entrySet()) {
            try {
                found.put(each.getKey(), each.getValue().get().partitions().size());
            } catch (ExecutionException e) {
                if (e.getCause() instanceof TopicAuthorizationException) {
                    denied.add(each.getKey());
                } else if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
        if (!denied.isEmpty()) {
            throw new ExecutionException(new TopicAuthorizationException(
                    "no ACL allows " + denied.stream().map(this::needed).collect(Collectors.joining(", "))));
        }
        return found;
    }

    private String needed(String topic) {
        return (topics.inputs().contains(topic) ? "READ of " : "WRITE to ") + topic;
    }

    /** What is wrong with the topics, each fault in a sentence; empty when nothing is. */
    public List<String> faults(Map<String, Integer> partitions) {
        return faults(topics, partitions);
    }

    static List<String> faults(TopicNames topics, Map<String, Integer> partitions) {
        List<String> faults = new ArrayList<>();
        missing(topics, partitions).ifPresent(faults::add);
        unequal(topics, partitions).ifPresent(faults::add);
        return faults;
    }

    private static Optional<String> missing(TopicNames topics, Map<String, Integer> partitions) {
        Set<String> missing = new TreeSet<>(topics.inputs());
        missing.addAll(topics.outputs());
        missing.removeAll(partitions.keySet());
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("missing topics: " + String.join(", ", missing)
                        + "; create them with: order-notifier topics --create");
    }

    private static Optional<String> unequal(TopicNames topics, Map<String, Integer> partitions) {
        Map<String, Integer> inputs = new TreeMap<>(partitions);
        inputs.keySet().retainAll(topics.inputs());
        if (Set.copyOf(inputs.values()).size() <= 1) {
            return Optional.empty();
        }
        String counts = inputs.entrySet().stream()
                .map(each -> each.getKey() + " has " + each.getValue())
                .collect(Collectors.joining(", "));
        return Optional.of("the input topics must all have the same number of partitions, so that an event"
                + " meets its order: " + counts);
    }
}
