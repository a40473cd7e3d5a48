package io.ordernotifier.scan;

import io.ordernotifier.order.Order;
import io.ordernotifier.streams.StateTopics;
import io.ordernotifier.wire.OrderStateSerde;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;

/** What the processor knows of orders, read from the changelog of its state: what it has committed by now. */
public final class OrderStates {
    private OrderStates() {}

    /**
     * The orders of these IDs that are known.
     *
     * @param partitions of the input topics, in which these orders lie: only these are read
     */
    public static Map<String, Order> read(
            TopicScan scan, String applicationId, Set<String> orderIds, Collection<Integer> partitions) {
        Map<String, Order> orders = new HashMap<>();
        try (OrderStateSerde serde = new OrderStateSerde()) {
            Deserializer<Order> reader = serde.deserializer();
            bytes(scan, applicationId, orderIds, partitions)
                    .forEach((orderId, state) -> orders.put(orderId, reader.deserialize("", state)));
        }
        return orders;
    }

    /** The same, each order as it lies in the changelog. */
    public static Map<String, byte[]> bytes(
            TopicScan scan, String applicationId, Set<String> orderIds, Collection<Integer> partitions) {
        String changelog = StateTopics.orders(applicationId);
        Map<String, byte[]> last = new HashMap<>();
        readLast(scan, changelog, orderIds, partitions, orderIds::contains, last);
        return last;
    }

    /**
     * The keys of {@link StateTopics#keptBack} that are there and are of these orders.
     *
     * @param partitions of the input topics, in which these orders lie: only these are read
     */
    public static Set<String> keptBack(
            TopicScan scan, String applicationId, Set<String> orderIds, Collection<Integer> partitions) {
        Map<String, byte[]> last = new HashMap<>();
        readLast(
                scan,
                StateTopics.keptBack(applicationId),
                orderIds,
                partitions,
                key -> orderIds.contains(key.substring(0, Math.max(0, key.lastIndexOf(' ')))),
                last);
        return last.keySet();
    }

    private static void readLast(
            TopicScan scan,
            String changelog,
            Set<String> orderIds,
            Collection<Integer> partitions,
            Predicate<String> wanted,
            Map<String, byte[]> last) {
        if (orderIds.isEmpty() || scan.existing(Set.of(changelog)).isEmpty()) {
            return;
        }
        Set<TopicPartition> read = scan.partitions(changelog).stream()
                .filter(each -> partitions.contains(each.partition()))
                .collect(Collectors.toSet());
        scan.readAll(read, record -> {
            String key = new String(record.key(), StandardCharsets.UTF_8);
            if (wanted.test(key)) {
                if (record.value() == null) {
                    last.remove(key);
                } else {
                    last.put(key, record.value());
                }
            }
        });
    }
}
