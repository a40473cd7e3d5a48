package io.ordernotifier.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ordernotifier.Settings;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;

/** Nobody is spoken to: a client reads its settings when it is made. */
class TopicScanTest {

    @Test
    void shouldHeedWhatIsSetForConsumers() {
        assertThatThrownBy(() -> scan("kafka.consumer.fetch.min.bytes", "-1"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("fetch.min.bytes");
    }

    @Test
    void shouldNotHeedWhatIsSetForOtherClients() {
        try (TopicScan scan = scan("kafka.admin.retry.backoff.ms", "-1")) {
            assertThat(scan).isNotNull();
        }
        try (TopicScan scan = scan("kafka.main.consumer.fetch.min.bytes", "-1")) {
            assertThat(scan).isNotNull();
        }
    }

    /** What comes to an end needs no group, whatever kind the processor's is. */
    @Test
    void shouldBeOfNoGroupWhateverIsSet() {
        try (TopicScan scan = scan("kafka.group.protocol", "consumer")) {
            assertThat(scan).isNotNull();
        }
    }

    private static TopicScan scan(String key, String value) {
        Settings settings = Settings.of(Map.of(
                "kafka.bootstrap.servers", "127.0.0.1:1", "schema.registry.url", "http://127.0.0.1:1", key, value));
        return new TopicScan(settings, ScanProgress.NONE);
    }
}
