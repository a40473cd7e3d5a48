package io.ordernotifier.explain;

import io.ordernotifier.Settings;
import io.ordernotifier.TopicNames;
import io.ordernotifier.order.Order;
import io.ordernotifier.scan.ScanProgress;
import io.ordernotifier.scan.TopicScan;
import io.ordernotifier.story.Found;
import io.ordernotifier.story.StateStory;
import io.ordernotifier.story.Story;
import io.ordernotifier.story.StoryEntry;
import io.ordernotifier.story.TopicStory;
import io.ordernotifier.streams.StateTopics;
import io.ordernotifier.wire.OrderStateSerde;
import io.ordernotifier.wire.WireFormat;
import io.ordernotifier.wire.WireSettings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Tells an order's story from the topics: the inputs, the outputs, and the changelogs of the processor's state, of each
 * only the partition in which the order's records lie.
 */
public final class OrderExplainer {
    private final Settings settings;
    private final ScanProgress progress;

    /** @param progress is told how many of how many records are read */
    public OrderExplainer(Settings settings, ScanProgress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * The story; empty where nothing is known of the order.
     *
     * @param since records with older timestamps are not looked at; the state always is
     * @param allPartitions also where another partitioner than Kafka's own would have put it
     * @param reveal whether personal data is shown
     */
    public Story explain(String orderId, Optional<Instant> since, boolean allPartitions, boolean reveal) {
        byte[] key = orderId.getBytes(StandardCharsets.UTF_8);
        TopicNames topics = settings.topics();
        String orders = StateTopics.orders(settings.applicationId());
        String keptBack = StateTopics.keptBack(settings.applicationId());
        Set<String> state = Set.of(orders, keptBack);
        List<String> all = new ArrayList<>(topics.events());
        all.addAll(topics.outputs());
        all.addAll(state);
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (TopicScan scan = new TopicScan(settings, progress)) {
            List<TopicPartition> partitions = scan.existing(all).stream()
                    .flatMap(topic -> scan.partitions(topic, key, allPartitions).stream())
                    .toList();
            Map<TopicPartition, Long> starts = new HashMap<>(scan.beginnings(partitions));
            since.ifPresent(from -> starts.putAll(scan.since(
                    partitions.stream()
                            .filter(each -> !state.contains(each.topic()))
                            .toList(),
                    from)));
            scan.read(starts, record -> {
                boolean wanted = record.topic().equals(keptBack)
                        ? startsWith(record.key(), (orderId + " ").getBytes(StandardCharsets.UTF_8))
                        : Arrays.equals(record.key(), key);
                if (wanted) {
                    records.add(record);
                }
            });
        }
        return tell(orderId, records, orders, keptBack, reveal);
    }

    private Story tell(
            String orderId,
            List<ConsumerRecord<byte[], byte[]>> records,
            String orders,
            String keptBackTopic,
            boolean reveal) {
        byte[] state = null;
        Set<String> keptBack = new HashSet<>();
        List<Found> found = new ArrayList<>();
        try (WireFormat wire = new WireFormat(
                new WireSettings(settings.valueSerializer(), settings.valueDeserializer(), settings.registry()))) {
            OrderRecords reader = new OrderRecords(settings.topics(), wire);
            for (ConsumerRecord<byte[], byte[]> record : records) {
                if (record.topic().equals(orders)) {
                    state = record.value();
                } else if (record.topic().equals(keptBackTopic)) {
                    keep(keptBack, record, orderId);
                } else {
                    reader.read(record).ifPresent(found::add);
                }
            }
        }
        Order order = order(state);
        List<StoryEntry> fromState =
                order == null ? List.of() : StateStory.of(order, keptBack::contains, settings.pendingTimeout());
        return TopicStory.of(orderId, order, fromState, found, reveal);
    }

    private static @Nullable Order order(byte @Nullable [] state) {
        if (state == null) {
            return null;
        }
        try (OrderStateSerde serde = new OrderStateSerde()) {
            return serde.deserializer().deserialize("", state);
        }
    }

    private static void keep(Set<String> keptBack, ConsumerRecord<byte[], byte[]> record, String orderId) {
        String messageId = new String(record.key(), StandardCharsets.UTF_8).substring(orderId.length() + 1);
        if (record.value() == null) {
            keptBack.remove(messageId);
        } else {
            keptBack.add(messageId);
        }
    }

    private static boolean startsWith(byte @Nullable [] key, byte[] beginning) {
        return key != null
                && key.length > beginning.length
                && Arrays.equals(key, 0, beginning.length, beginning, 0, beginning.length);
    }
}
