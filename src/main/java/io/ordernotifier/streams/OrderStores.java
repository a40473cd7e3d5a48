package io.ordernotifier.streams;

import io.ordernotifier.Settings;
import io.ordernotifier.order.Order;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The processor's stores. Their names are part of the changelog topics' names: a new name is a lost state. */
final class OrderStores {
    /** Every order by its ID. */
    static final String ORDERS = "orders";

    /** An index of {@link #ORDERS}: see {@link WaitingOrders}. */
    static final String WAITING = "waiting";

    /** What has come and must not be processed yet: see {@link StalledRecords}. */
    static final String STALLED = "stalled";

    private OrderStores() {}

    /** Without record caches: almost every event is of another order, so a cache absorbs nothing and costs a third. */
    static Set<StoreBuilder<?>> all(Settings.Store where, Serde<Order> orderSerde) {
        return Set.of(
                Stores.keyValueStoreBuilder(supplier(where, ORDERS), Serdes.String(), orderSerde)
                        .withCachingDisabled(),
                Stores.keyValueStoreBuilder(supplier(where, WAITING), Serdes.String(), Serdes.ByteArray())
                        .withCachingDisabled());
    }

    /** Nearly always empty. */
    static Set<StoreBuilder<?>> stalled(Settings.Store where) {
        return Set.of(Stores.keyValueStoreBuilder(supplier(where, STALLED), Serdes.Long(), Serdes.ByteArray())
                .withCachingDisabled());
    }

    private static KeyValueBytesStoreSupplier supplier(Settings.Store where, String name) {
        return where == Settings.Store.MEMORY
                ? Stores.inMemoryKeyValueStore(name)
                : Stores.persistentKeyValueStore(name);
    }
}
