package io.ordernotifier.streams;

import io.ordernotifier.Settings;
import io.ordernotifier.order.Order;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
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

    /** Drafts that were rejected and not sent since: see {@link KeptBackDrafts}. */
    static final String KEPT_BACK = "kept-back";

    /** All of them. */
    static final List<String> NAMES = List.of(ORDERS, WAITING, KEPT_BACK, STALLED);

    private OrderStores() {}

    /** Without record caches: almost every event is of another order, so a cache absorbs nothing and costs a third. */
    static Set<StoreBuilder<?>> all(
            Settings.Store where, Serde<Order> orderSerde, StoreBuilder<KeyValueStore<String, byte[]>> keptBack) {
        return Set.of(store(where, ORDERS, orderSerde), store(where, WAITING, Serdes.ByteArray()), keptBack);
    }

    /** Shared by two steps, which must be given the same builder. */
    static StoreBuilder<KeyValueStore<String, byte[]>> keptBack(Settings.Store where) {
        return store(where, KEPT_BACK, Serdes.ByteArray());
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> store(
            Settings.Store where, String name, Serde<V> valueSerde) {
        return Stores.keyValueStoreBuilder(supplier(where, name), Serdes.String(), valueSerde)
                .withCachingDisabled();
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
