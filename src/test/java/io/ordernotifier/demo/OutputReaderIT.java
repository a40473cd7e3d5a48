package io.ordernotifier.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.TestOrders;
import io.ordernotifier.bench.Workbench;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.output.Email;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.FeedRecord.ShippingConfirmation;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.output.RejectedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** What the demo counts in its summary and keeps in its folder is what a mailer or a marketplace gets, and no more. */
class OutputReaderIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void shouldNotTellOfARecordWhoseTransactionWasAborted() throws ExecutionException, InterruptedException {
        try (Workbench workbench = Workbench.startQuickly(1)) {
            String topic = workbench.topics().shippingConfirmationFeed();
            Serializer<ShippingConfirmation> confirmations =
                    workbench.wire().serde(ShippingConfirmation.class).serializer();

            // Given: of three confirmations the second is given up when it is already in the topic
            try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", workbench.bootstrapServers(), "transactional.id", "writer"),
                    new StringSerializer(),
                    new ByteArraySerializer())) {
                producer.initTransactions();
                for (String shipment : List.of("S-1", "S-given-up", "S-3")) {
                    producer.beginTransaction();
                    Future<RecordMetadata> written = producer.send(new ProducerRecord<>(
                            topic, TestOrders.ORDER_ID, confirmations.serialize(topic, confirmation(shipment))));
                    assertThat(written.get().offset()).isNotNegative();
                    if (shipment.equals("S-given-up")) {
                        producer.abortTransaction();
                    } else {
                        producer.commitTransaction();
                    }
                }
            }

            // When
            Told told = new Told();
            try (OutputReader reader =
                    new OutputReader(workbench.bootstrapServers(), workbench.topics(), workbench.wire())) {
                long deadline = System.nanoTime() + PATIENCE.toNanos();
                while (!told.shipments.contains("S-3") && System.nanoTime() < deadline) {
                    reader.poll(Duration.ofMillis(200), told);
                }
            }

            // Then
            assertThat(told.shipments).containsExactly("S-1", "S-3");
        }
    }

    private static ShippingConfirmation confirmation(String shipmentId) {
        return new ShippingConfirmation(
                "confirmation-of-" + shipmentId,
                TestOrders.ORDER_ID,
                shipmentId,
                TestOrders.SHIPPED_AT,
                TestOrders.UPS_PARCEL,
                List.of(new LineQuantity("40525611209871", 1)),
                "event-of-" + shipmentId);
    }

    /** The shipments it was told of. */
    private static final class Told implements Outputs {
        private final List<String> shipments = new ArrayList<>();

        @Override
        public void email(Email email) {
            throw new AssertionError("no email was written");
        }

        @Override
        public void feedRecord(FeedRecord feedRecord) {
            feedRecord.match(new FeedRecord.Cases<Boolean>() {
                @Override
                public Boolean shippingConfirmation(ShippingConfirmation told) {
                    return shipments.add(told.shipmentId());
                }

                @Override
                public Boolean orderAdjustment(FeedRecord.OrderAdjustment told) {
                    throw new AssertionError("no adjustment was written");
                }
            });
        }

        @Override
        public void rejectedDraft(RejectedDraft rejected) {
            throw new AssertionError("no draft was rejected");
        }

        @Override
        public void rejectedEvent(RejectedEvent rejected) {
            throw new AssertionError("no event was rejected");
        }
    }
}
