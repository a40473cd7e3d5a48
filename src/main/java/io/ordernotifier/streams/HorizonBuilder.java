package io.ordernotifier.streams;

import io.ordernotifier.event.Place;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Makes a horizon from the headers of the outputs. Rejected drafts must come before emails. */
final class HorizonBuilder {
    private final List<String> inputs;
    private final Map<TopicPartition, Long> firsts;
    private final Map<Integer, PartitionHorizon> partitions = new HashMap<>();
    private final Map<String, Cut> rejectedDrafts = new HashMap<>();

    /**
     * A horizon of which nothing is known yet.
     *
     * @param inputs the input topics
     * @param firsts of each input partition the first offset that is still there
     */
    HorizonBuilder(List<String> inputs, Map<TopicPartition, Long> firsts) {
        this.inputs = inputs;
        this.firsts = firsts;
    }

    Horizon build() {
        partitions.values().forEach(PartitionHorizon::finish);
        return new Horizon(inputs, partitions, Set.copyOf(rejectedDrafts.keySet()));
    }

    void add(ConsumerRecord<byte[], byte[]> output) {
        Cut cut = cut(output);
        if (cut != null) {
            partition(cut.partition()).add(cut, place(output, HeaderNames.TRIGGER));
        }
    }

    void addRejectedDraft(ConsumerRecord<byte[], byte[]> output) {
        add(output);
        Cut cut = cut(output);
        String messageId = text(output, CloudEventProcessor.ID);
        if (cut != null && messageId != null) {
            rejectedDrafts.merge(messageId, cut, (one, other) -> one.isBehind(other) ? other : one);
        }
    }

    void addEmail(ConsumerRecord<byte[], byte[]> output) {
        add(output);
        Cut cut = cut(output);
        String messageId = text(output, CloudEventProcessor.ID);
        if (cut != null && messageId != null) {
            rejectedDrafts.computeIfPresent(messageId, (id, rejected) -> rejected.isBehind(cut) ? null : rejected);
        }
    }

    void addRejectedEvent(ConsumerRecord<byte[], byte[]> output) {
        add(output);
        Cut cut = cut(output);
        Place trigger = place(output, HeaderNames.TRIGGER);
        Place rejected = rejected(output);
        if (cut != null && trigger != null && rejected != null && inputs.contains(trigger.topic())) {
            String orderId = output.key() == null ? "" : new String(output.key(), StandardCharsets.UTF_8);
            partition(cut.partition()).addRejected(cut, trigger, orderId, rejected);
        }
    }

    private PartitionHorizon partition(int partition) {
        return partitions.computeIfAbsent(
                partition,
                number -> new PartitionHorizon(
                        inputs,
                        inputs.stream()
                                .mapToLong(topic -> firsts.getOrDefault(new TopicPartition(topic, number), 0L))
                                .toArray()));
    }

    private @Nullable Cut cut(ConsumerRecord<byte[], byte[]> output) {
        Header header = output.headers().lastHeader(HeaderNames.POSITIONS);
        return header == null ? null : Cut.parse(header.value(), inputs.size());
    }

    private static @Nullable Place rejected(ConsumerRecord<byte[], byte[]> output) {
        String topic = text(output, HeaderNames.TOPIC);
        String partition = text(output, HeaderNames.PARTITION);
        String offset = text(output, HeaderNames.OFFSET);
        return Place.parse(topic + "-" + partition + "@" + offset).orElse(null);
    }

    private static @Nullable Place place(ConsumerRecord<byte[], byte[]> output, String header) {
        return Optional.ofNullable(text(output, header)).flatMap(Place::parse).orElse(null);
    }

    private static @Nullable String text(ConsumerRecord<byte[], byte[]> output, String name) {
        Header header = output.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
