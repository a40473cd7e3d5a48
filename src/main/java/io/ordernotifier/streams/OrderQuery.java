package io.ordernotifier.streams;

import io.ordernotifier.console.OrderLookup;
import io.ordernotifier.order.Order;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Looks orders up in the store of a running processor. */
final class OrderQuery {
    private final KafkaStreams streams;
    private final Duration pendingTimeout;

    OrderQuery(KafkaStreams streams, Duration pendingTimeout) {
        this.streams = streams;
        this.pendingTimeout = pendingTimeout;
    }

    /** Looks in all partitions that are here, so that an order is found whatever partitioner placed it. */
    OrderLookup order(String orderId) {
        try {
            Set<Integer> here = partitionsHere();
            Optional<Order> order = here.isEmpty() ? Optional.empty() : Optional.ofNullable(orders().get(orderId));
            return order.<OrderLookup>map(found -> new OrderLookup.Found(found, keptBack(orderId), pendingTimeout))
                    .orElseGet(() -> notHere(orderId, here));
        } catch (InvalidStateStoreException | IllegalStateException e) {
            return new OrderLookup.NotNow("the processor is " + streams.state());
        }
    }

    private Set<String> keptBack(String orderId) {
        ReadOnlyKeyValueStore<String, byte[]> store = streams.store(
                StoreQueryParameters.fromNameAndType(OrderStores.KEPT_BACK, QueryableStoreTypes.keyValueStore()));
        String before = KeptBackDrafts.key(orderId, "");
        Set<String> messageIds = new HashSet<>();
        try (KeyValueIterator<String, byte[]> entries = store.prefixScan(before, new StringSerializer())) {
            entries.forEachRemaining(entry -> messageIds.add(entry.key.substring(before.length())));
        }
        return messageIds;
    }

    /** How many orders are here. */
    long count() {
        long count = 0;
        try (KeyValueIterator<String, Order> all = orders().all()) {
            while (all.hasNext()) {
                all.next();
                count++;
            }
        }
        return count;
    }

    private ReadOnlyKeyValueStore<String, Order> orders() {
        return streams.store(
                StoreQueryParameters.fromNameAndType(OrderStores.ORDERS, QueryableStoreTypes.keyValueStore()));
    }

    private OrderLookup notHere(String orderId, Set<Integer> here) {
        KeyQueryMetadata where = streams.queryMetadataForKey(
                OrderStores.ORDERS, orderId, Serdes.String().serializer());
        if (KeyQueryMetadata.NOT_AVAILABLE.equals(where)) {
            return new OrderLookup.NotNow("the processor is " + streams.state());
        }
        return here.contains(where.partition())
                ? new OrderLookup.Unknown()
                : new OrderLookup.Elsewhere(address(where.activeHost()));
    }

    private Set<Integer> partitionsHere() {
        return streams.metadataForLocalThreads().stream()
                .flatMap(thread -> thread.activeTasks().stream())
                .flatMap(task -> task.topicPartitions().stream())
                .map(TopicPartition::partition)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> address(HostInfo host) {
        return Optional.of(host)
                .filter(known -> !known.equals(HostInfo.unavailable()))
                .map(known ->
                        (known.host().contains(":") ? "[" + known.host() + "]" : known.host()) + ":" + known.port());
    }
}
