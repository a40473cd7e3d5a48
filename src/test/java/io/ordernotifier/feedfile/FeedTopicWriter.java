package io.ordernotifier.feedfile;

import io.ordernotifier.TopicNames;
import io.ordernotifier.bench.Workbench;
import io.ordernotifier.event.Parcel;
import io.ordernotifier.output.AdjustmentReason;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.FeedRecord.OrderAdjustment;
import io.ordernotifier.output.FeedRecord.ShippingConfirmation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Writes feed records as the processor does: in transactions, some of which are given up. */
final class FeedTopicWriter implements AutoCloseable {
    private static final List<String> MARKETPLACES = List.of("ATVPDKIKX0DER", "A1PA6795UKMFR9", "A1VC38T7YXB528");
    private static final int IN_A_TRANSACTION = 25;

    private final TopicNames topics;
    private final Serializer<ShippingConfirmation> confirmations;
    private final Serializer<OrderAdjustment> adjustments;
    private final KafkaProducer<String, byte[]> producer;
    private final List<String> orders = new ArrayList<>();
    private final List<String> inexpressible = new ArrayList<>();

    FeedTopicWriter(Workbench workbench, TopicNames topics) {
        this.topics = topics;
        this.confirmations = workbench.wire().serde(ShippingConfirmation.class).serializer();
        this.adjustments = workbench.wire().serde(OrderAdjustment.class).serializer();
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        workbench.bootstrapServers(),
                        "transactional.id",
                        "writer-of-" + topics.orderAdjustmentFeed()),
                new StringSerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
    }

    /** The orders of the records that a file must hold. */
    List<String> orders() {
        return orders;
    }

    /** The orders of the records that no file can hold. */
    List<String> inexpressible() {
        return inexpressible;
    }

    /** So many records, each of another order; every fourth is an adjustment, every 20th says what cannot be said. */
    void write(int from, int to) {
        for (int begin = from; begin < to; begin += IN_A_TRANSACTION) {
            writeGivenUp(begin);
            producer.beginTransaction();
            for (int number = begin; number < Math.min(to, begin + IN_A_TRANSACTION); number++) {
                write(number);
            }
            producer.commitTransaction();
        }
    }

    private void writeGivenUp(int number) {
        producer.beginTransaction();
        send(confirmation(number + 900_000, TestFeeds.UPS), MARKETPLACES.get(0));
        producer.flush();
        producer.abortTransaction();
    }

    private void write(int number) {
        String marketplace = MARKETPLACES.get(number % MARKETPLACES.size());
        if (number % 20 == 19) {
            FeedRecord wrong = confirmation(number, new Parcel("Other", null, null, null));
            inexpressible.add(wrong.orderId());
            send(wrong, marketplace);
            return;
        }
        FeedRecord right = number % 4 == 0 ? adjustment(number) : confirmation(number, TestFeeds.UPS);
        orders.add(right.orderId());
        send(right, marketplace);
    }

    static FeedRecord confirmation(int number, Parcel parcel) {
        return TestFeeds.confirmation(orderId(number), parcel, TestFeeds.item(1 + number % 3));
    }

    private static FeedRecord adjustment(int number) {
        OrderAdjustment made = TestFeeds.adjustment(
                AdjustmentReason.NoInventory, "USD", TestFeeds.refunded("10." + (10 + number % 90)));
        return new OrderAdjustment(
                made.id(), orderId(number), made.reason(), made.refund(), made.adjustedAt(), made.sourceEventId());
    }

    static String orderId(int number) {
        return String.format("%03d-%07d-%07d", number % 1000, number, 7_654_321);
    }

    /** @param marketplace absent for a record from before there was a header */
    void send(FeedRecord feedRecord, @Nullable String marketplace) {
        ProducerRecord<String, byte[]> record = feedRecord.match(new FeedRecord.Cases<>() {
            @Override
            public ProducerRecord<String, byte[]> shippingConfirmation(ShippingConfirmation told) {
                String topic = topics.shippingConfirmationFeed();
                return new ProducerRecord<>(topic, told.orderId(), confirmations.serialize(topic, told));
            }

            @Override
            public ProducerRecord<String, byte[]> orderAdjustment(OrderAdjustment told) {
                String topic = topics.orderAdjustmentFeed();
                return new ProducerRecord<>(topic, told.orderId(), adjustments.serialize(topic, told));
            }
        });
        if (marketplace != null) {
            record.headers().add("order-notifier.marketplace", marketplace.getBytes(StandardCharsets.UTF_8));
        }
        Future<RecordMetadata> unused = producer.send(record); // its failure fails the transaction
    }

    void inTransaction(Runnable sending) {
        producer.beginTransaction();
        sending.run();
        producer.commitTransaction();
    }

    @Override
    public void close() {
        producer.close();
    }
}
