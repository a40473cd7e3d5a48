package io.ordernotifier.scan;

import io.ordernotifier.order.Order;
import io.ordernotifier.streams.StateTopics;
import io.ordernotifier.wire.OrderStateSerde;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
        String changelog = StateTopics.orders(applicationId);
        if (orderIds.isEmpty() || scan.existing(Set.of(changelog)).isEmpty()) {
            return Map.of();
        }
        Map<String, byte[]> last = new HashMap<>();
        Set<TopicPartition> wanted = scan.partitions(changelog).stream()
                .filter(each -> partitions.contains(each.partition()))
                .collect(Collectors.toSet());
        scan.readAll(wanted, record -> {
            String orderId = new String(record.key(), StandardCharsets.UTF_8);
            if (orderIds.contains(orderId)) {
                if (record.value() == null) {
                    last.remove(orderId);
                } else {
                    last.put(orderId, record.value());
                }
            }
        });
        try (OrderStateSerde serde = new OrderStateSerde()) {
            Deserializer<Order> reader = serde.deserializer();
            Map<String, Order> orders = new HashMap<>();
            last.forEach((orderId, value) -> orders.put(orderId, reader.deserialize(changelog, value)));
            return orders;
        }
    }
}
