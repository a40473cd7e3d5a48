package io.ordernotifier.feedfile;

import io.ordernotifier.Settings;
import io.ordernotifier.clients.KafkaClients;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.order.Order;
import io.ordernotifier.streams.HeaderNames;
import io.ordernotifier.streams.StateTopics;
import io.ordernotifier.wire.Decoded;
import io.ordernotifier.wire.EventDecoder;
import io.ordernotifier.wire.OrderStateSerde;
import io.ordernotifier.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Where the order of a feed record was placed: as the record's header says; for a record that was made before there was
 * one, as the order's event says or, where that is deleted by now, the processor's state.
 */
final class OrderMarketplaces implements AutoCloseable {
    private final EventDecoder decoder;
    private final Deserializer<Order> states = new OrderStateSerde().deserializer();
    private final TopicTail placedOrders;
    private final TopicTail changelog;
    private final OrderIndex index = new OrderIndex();
    private boolean askedThisRound;

    OrderMarketplaces(Settings settings, WireFormat wire) {
        String placed = settings.topics().orderPlaced();
        this.decoder = wire.eventDecoder(Map.of(placed, OrderPlaced.class));
        KafkaClients clients = new KafkaClients(settings);
        this.placedOrders = new TopicTail(clients, placed);
        this.changelog = new TopicTail(clients, StateTopics.orders(settings.applicationId()));
    }

    /** Orders may have come since the last round. */
    void beginRound() {
        askedThisRound = false;
    }

    /** The marketplace's ID. */
    Optional<String> find(ConsumerRecord<String, byte[]> feedRecord, String orderId) {
        Header header = feedRecord.headers().lastHeader(HeaderNames.MARKETPLACE);
        if (header != null && header.value() != null) {
            return Optional.of(new String(header.value(), StandardCharsets.UTF_8));
        }
        Optional<String> known = index.find(orderId);
        if (known.isPresent() || askedThisRound) {
            return known;
        }
        placedOrders.readOn(this::addPlaced);
        if (index.find(orderId).isEmpty()) {
            changelog.readOn(this::addState);
            askedThisRound = true;
        }
        return index.find(orderId);
    }

    private void addPlaced(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() != null
                && decoder.decode(record.topic(), record.value()) instanceof Decoded.Event decoded
                && decoded.event() instanceof OrderPlaced placed) {
            index.add(placed.orderId(), placed.marketplaceId());
        }
    }

    private void addState(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            Order order = states.deserialize(record.topic(), record.value());
            OrderPlaced placed = order.placed();
            if (placed != null) {
                index.add(order.orderId(), placed.marketplaceId());
            }
        } catch (SerializationException e) {
            return; // written by a newer release: what it says of the order is not known here
        }
    }

    @Override
    public void close() {
        placedOrders.close();
        changelog.close();
    }
}
