package io.ordernotifier.bench;

import io.ordernotifier.Settings;
import io.ordernotifier.TopicNames;
import io.ordernotifier.output.Email;
import io.ordernotifier.output.FeedRecord.ShippingConfirmation;
import io.ordernotifier.wire.AvroDeserializer;
import io.ordernotifier.wire.WireFormat;
import java.util.Properties;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.state.Stores;

/**
 * The pipeline without its business logic: the same input topics, one store with values of the same size, Avro read and
 * written, an email and a feed record of the same size for each shipped event. Built of as few nodes as will do.
 */
final class ShapeTopology {
    private static final String EVENTS = "order-events";
    private static final String PROCESSOR = "copy-orders";

    private final Settings settings;
    private final WireFormat wire;
    private final Sizes sizes;

    ShapeTopology(Settings settings, WireFormat wire, Sizes sizes) {
        this.settings = settings;
        this.wire = wire;
        this.sizes = sizes;
    }

    Topology build(Properties config) {
        TopicNames topics = settings.topics();
        Deserializer<?> deserializer = new AvroDeserializer();
        deserializer.configure(settings.registry(), false);
        return new Topology(new TopologyConfig(new StreamsConfig(config)))
                .addSource(
                        EVENTS,
                        Serdes.String().deserializer(),
                        Serdes.ByteArray().deserializer(),
                        topics.inputs().toArray(String[]::new))
                .addProcessor(PROCESSOR, () -> new ShapeProcessor(topics, deserializer, sizes), EVENTS)
                .addStateStore(
                        Stores.keyValueStoreBuilder(
                                        Stores.persistentKeyValueStore(ShapeProcessor.STORE),
                                        Serdes.String(),
                                        new PaddedAvroSerde(settings.registry(), topics.orderPlaced(), sizes.state()))
                                .withCachingDisabled(),
                        PROCESSOR)
                .addSink(
                        ShapeProcessor.EMAILS,
                        topics.buyerEmails(),
                        Serdes.String().serializer(),
                        wire.serde(Email.class).serializer(),
                        PROCESSOR)
                .addSink(
                        ShapeProcessor.FEED,
                        topics.shippingConfirmationFeed(),
                        Serdes.String().serializer(),
                        wire.serde(ShippingConfirmation.class).serializer(),
                        PROCESSOR);
    }
}
