package io.ordernotifier.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaClientsTest {
    @Test
    void shouldGiveAConsumerWhatIsSetForAllAndWhatIsSetForConsumersAboveIt() {
        // Given
        Settings settings = Settings.of(Map.of(
                "schema.registry.url", "http://localhost:1",
                "kafka.bootstrap.servers", "localhost:1",
                "kafka.fetch.max.bytes", "1",
                "kafka.consumer.fetch.max.bytes", "2",
                "kafka.main.consumer.fetch.max.bytes", "3",
                "kafka.producer.linger.ms", "4",
                "kafka.admin.retries", "5"));

        // Then
        assertThat(new KafkaClients(settings).consumerSettings())
                .containsEntry("bootstrap.servers", "localhost:1")
                .containsEntry("fetch.max.bytes", "2")
                .doesNotContainKeys("consumer.fetch.max.bytes", "main.consumer.fetch.max.bytes")
                .doesNotContainKeys("linger.ms", "producer.linger.ms", "retries", "admin.retries");
    }
}
