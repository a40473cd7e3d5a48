package io.ordernotifier.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.Settings;
import io.ordernotifier.console.Meters;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a running processor's scrape holds, Kafka's own metrics with it. */
class MetricsIT {
    @TempDir
    private Path folder;

    @Test
    void shouldScrapeEveryMetricThatTheDashboardUses() throws Exception {
        try (TestCluster cluster = TestCluster.start(folder);
                Meters meters = new Meters()) {
            // Given
            Settings settings = Settings.of(cluster.settings("metrics."));
            cluster.createTopics(settings);
            cluster.publish(settings, List.of(ManyOrders.placed(1), ManyOrders.shipped(1)));

            // When
            try (StreamsRunner runner = new StreamsRunner(settings, meters.registry())) {
                runner.start();
                assertThat(runner.awaitRunning(Duration.ofMinutes(2))).isTrue();
                assertThat(cluster.read(settings, settings.topics().buyerEmails(), 1))
                        .hasSize(1);

                // Then
                Set<String> others = OperationsTest.listed().stream()
                        .filter(name -> !name.startsWith("order_notifier_"))
                        .collect(Collectors.toSet());
                assertThat(others).isNotEmpty();
                long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
                while (!names(meters).containsAll(others) && System.nanoTime() < deadline) {
                    Thread.sleep(500); // the binder looks for new metrics from time to time
                }
                assertThat(names(meters)).containsAll(others);
                assertThat(meters.scrape())
                        .contains("order_notifier_lag_records 0.0", "order_notifier_restore_remaining_records 0.0");
            }
        }
    }

    private static Set<String> names(Meters meters) {
        return meters.scrape()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("[{ ].*", ""))
                .collect(Collectors.toSet());
    }
}
