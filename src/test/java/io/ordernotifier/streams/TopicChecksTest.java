package io.ordernotifier.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.Settings;
import io.ordernotifier.TopicNames;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicChecksTest {
    private static final TopicNames TOPICS = Settings.of(
                    Map.of("kafka.bootstrap.servers", "none:1", "schema.registry.url", "http://none"))
            .topics();

    private final Map<String, Integer> partitions = new HashMap<>();

    TopicChecksTest() {
        TOPICS.inputs().forEach(topic -> partitions.put(topic, 3));
        TOPICS.outputs().forEach(topic -> partitions.put(topic, 1));
    }

    @Test
    void shouldFindNoFaultInEqualInputTopics() {
        assertThat(TopicChecks.faults(TOPICS, partitions)).isEmpty();
    }

    @Test
    void shouldNameWhatIsMissingAndHowToMakeIt() {
        // Given
        partitions.remove("buyer-emails");
        partitions.remove("order-placed");

        // Then
        assertThat(TopicChecks.faults(TOPICS, partitions))
                .singleElement()
                .asString()
                .contains("missing topics: buyer-emails, order-placed", "order-notifier topics --create");
    }

    @Test
    void shouldNameInputTopicsOfUnequalPartitions() {
        // Given
        partitions.put("return-received", 4);

        // Then
        assertThat(TopicChecks.faults(TOPICS, partitions))
                .singleElement()
                .asString()
                .contains("same number of partitions", "return-received has 4", "order-placed has 3");
    }
}
