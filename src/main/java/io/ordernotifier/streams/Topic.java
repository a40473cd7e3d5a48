package io.ordernotifier.streams;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/** A topic is a value: its name and its serdes travel together, so that it cannot be read or written with others. */
record Topic<K, V>(String name, Serde<K> keySerde, Serde<V> valueSerde) {

    Consumed<K, V> consumedAs(String node) {
        return Consumed.with(keySerde, valueSerde).withName(node);
    }

    Produced<K, V> producedAs(String node) {
        return Produced.with(keySerde, valueSerde).withName(node);
    }
}
