package io.ordernotifier.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.ordernotifier.Settings;
import io.ordernotifier.console.Check;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running processor with a broken template: how many drafts it rejects, and that it loses and doubles nothing. */
class FloodBreakerIT {
    private static final int ORDERS = 300;
    private static final int LIMIT = 10;

    @TempDir
    private Path folder;

    @Test
    void shouldPauseAtTheLimitAndGoOnWithAMendedTemplate() throws Exception {
        try (TestCluster cluster = TestCluster.start(folder)) {
            // Given
            BrokenTemplate template = new BrokenTemplate(folder.resolve("templates"));
            Settings settings = Settings.of(cluster.settings(
                    "flood.", "templates.dir", template.folder(), "breaker.minimum", Integer.toString(LIMIT)));
            String rejectedDrafts = settings.topics().rejectedDrafts();
            cluster.createTopics(settings);
            cluster.publish(settings, numbers(ManyOrders::placed));
            cluster.publish(settings, numbers(ManyOrders::shipped));

            try (StreamsRunner runner = started(settings)) {
                // Then
                await(() -> runner.trip().isPresent());
                assertThat(cluster.read(settings, rejectedDrafts, LIMIT)).hasSize(LIMIT);
                assertThat(runner.view().liveness()).allMatch(Check::passed);
                assertThat(runner.view().readiness())
                        .filteredOn(check -> check.name().equals("breaker"))
                        .allSatisfy(check -> assertThat(check.passed()).isFalse())
                        .extracting(Check::message)
                        .singleElement()
                        .asString()
                        .contains("10 of the last 10 ShipmentConfirmation/en were rejected (template 10)");

                // When
                assertThat(runner.view().resume()).isTrue();

                // Then
                await(() -> runner.trip().isPresent());
                assertThat(cluster.read(settings, rejectedDrafts, 2 * LIMIT)).hasSize(2 * LIMIT);
            }
            try (StreamsRunner runner = started(settings)) {
                // A start that changes nothing.
                await(() -> runner.trip().isPresent());
                assertThat(cluster.read(settings, rejectedDrafts, 2 * LIMIT)).hasSize(2 * LIMIT);
            }

            // When
            template.mend();
            try (StreamsRunner runner = started(settings)) {
                // Then
                List<ConsumerRecord<byte[], byte[]>> emails =
                        cluster.read(settings, settings.topics().buyerEmails(), ORDERS - 2 * LIMIT);
                List<ConsumerRecord<byte[], byte[]>> drafts = cluster.read(settings, rejectedDrafts, 2 * LIMIT);
                assertThat(runner.trip()).isEmpty();
                assertThat(drafts).hasSize(2 * LIMIT);
                assertThat(emails).hasSize(ORDERS - 2 * LIMIT);
                Set<String> told = ids(emails);
                told.addAll(ids(drafts));
                assertThat(told).hasSize(ORDERS);
                assertThat(cluster.read(settings, settings.topics().shippingConfirmationFeed(), ORDERS))
                        .hasSize(ORDERS);
            }
        }
    }

    private static StreamsRunner started(Settings settings) throws InterruptedException {
        StreamsRunner runner = new StreamsRunner(settings, new SimpleMeterRegistry());
        runner.start();
        // Where the first partition trips the breaker, the others are not restored until it goes on.
        await(() ->
                runner.state() == KafkaStreams.State.RUNNING || runner.trip().isPresent());
        return runner;
    }

    private static <T> List<T> numbers(IntFunction<T> event) {
        return IntStream.range(0, ORDERS).mapToObj(event).toList();
    }

    private static Set<String> ids(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(record -> new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                .collect(Collectors.toSet());
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            Thread.sleep(50);
        }
    }
}
