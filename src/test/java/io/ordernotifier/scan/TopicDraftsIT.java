package io.ordernotifier.scan;

import static io.ordernotifier.TestOrders.ANN;
import static io.ordernotifier.TestOrders.ORDER_ID;
import static io.ordernotifier.TestOrders.SHIPPED_AT;
import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.Settings;
import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.output.Email;
import io.ordernotifier.rendering.Renderer;
import io.ordernotifier.streams.TestCluster;
import io.ordernotifier.wire.WireFormat;
import io.ordernotifier.wire.WireSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A topic that is written to while it is read. */
class TopicDraftsIT {
    @TempDir
    private Path folder;

    @Test
    void shouldEndWhereTheTopicEndedWhenItBeganHoweverMuchComesMeanwhile() throws Exception {
        try (TestCluster cluster = TestCluster.start(folder)) {
            // Given
            Settings settings = Settings.of(cluster.settings("drafts."));
            cluster.createTopics(settings);
            publish(settings, "first");
            AtomicInteger later = new AtomicInteger();
            ScanProgress writesMeanwhile = (read, total) -> publish(settings, "later-" + later.incrementAndGet());

            // When
            List<String> found = new ArrayList<>();
            try (TopicDrafts drafts = new TopicDrafts(settings, Renderer.of(Carriers.builtIn()), writesMeanwhile)) {
                drafts.read(
                        new DraftRange(settings.topics().buyerEmails(), null, null),
                        each -> found.add(each.email().messageId()));
            }

            // Then
            assertThat(later).hasPositiveValue();
            assertThat(found).containsExactly("first");
        }
    }

    private static void publish(Settings settings, String messageId) {
        String topic = settings.topics().buyerEmails();
        Email email = new Email(
                messageId,
                ORDER_ID,
                EmailKind.ShipmentConfirmation,
                "en",
                ANN.email(),
                ANN.name(),
                "Your order " + ORDER_ID,
                "It is on its way.",
                null,
                SHIPPED_AT,
                "E-1",
                settings.topics().orderShipped(),
                "pack@1",
                "templates");
        try (WireFormat wire = new WireFormat(WireSettings.of(settings.registry()));
                KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                        new HashMap<>(settings.kafka()), new ByteArraySerializer(), new ByteArraySerializer())) {
            byte[] value = wire.serde(Email.class).serializer().serialize(topic, email);
            producer.send(new ProducerRecord<>(topic, ORDER_ID.getBytes(StandardCharsets.UTF_8), value))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
