package io.ordernotifier.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.bench.EventFeed;
import io.ordernotifier.bench.Subject;
import io.ordernotifier.bench.Workbench;
import io.ordernotifier.demo.ChildProcess;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.output.Email;
import io.ordernotifier.output.FeedRecord.OrderAdjustment;
import io.ordernotifier.output.FeedRecord.ShippingConfirmation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/**
 * A rebuild is ended with {@code kill -9}: what was sent before is not sent again, and what came since is sent once.
 *
 * <p>Killed again while it goes on, outside the suite:
 *
 * <pre>{@code
 * mvn -Dquick test -Dtest=KilledRebuildIT -Drebuild.events=4000 -Drebuild.kills=3
 * }</pre>
 */
class KilledRebuildIT {
    private static final int EVENTS = Integer.getInteger("rebuild.events", 1_200);
    private static final int KILLS = Integer.getInteger("rebuild.kills", 1);
    private static final int PARTITIONS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int KILLED = 128 + 9;

    /** Small steps, so that a kill finds the rebuild on its way. */
    private static final Map<String, String> SLOWLY =
            Map.of("kafka.commit.interval.ms", "50", "kafka.main.consumer.max.poll.records", "10");

    private final KillHistory history = KillHistory.of(EVENTS);

    @Test
    void shouldSendEverythingOnceHoweverOftenTheRebuildIsKilled() {
        List<OrderEvent> events = history.events();
        List<OrderEvent> before = events.subList(0, events.size() - 200);
        List<OrderEvent> since = events.subList(before.size(), events.size());
        try (Workbench workbench = Workbench.startQuickly(PARTITIONS);
                EventFeed feed = workbench.feed(0)) {
            // Given
            send(feed, before);
            try (ChildProcess processor = workbench.start(Subject.PIPELINE, "first", Map.of())) {
                await(() -> workbench.cluster().committed("first") == before.size());
                processor.terminate();
                assertThat(processor.awaitEnd(PATIENCE)).isZero();
            }
            send(feed, since);

            // When: under another application ID, which knows nothing
            long done = 0;
            for (int kill = 1; kill <= KILLS; kill++) {
                long soFar = done;
                ChildProcess processor = workbench.run("second", SLOWLY, "--rebuild");
                await(() -> workbench.cluster().committed("second") > soFar);
                processor.kill();
                assertThat(processor.awaitEnd(PATIENCE)).isEqualTo(KILLED);
                done = workbench.cluster().committed("second");
                assertThat(done).as("it was killed amid the rebuild").isLessThan(before.size());
            }
            try (ChildProcess processor = workbench.run("second", Map.of())) {
                await(() -> workbench.cluster().committed("second") == events.size());
            }

            // Then
            OutputTopics outputs = new OutputTopics(workbench);
            List<String> feedRecords = new ArrayList<>(outputs.read(
                    workbench.topics().shippingConfirmationFeed(),
                    ShippingConfirmation.class,
                    ShippingConfirmation::id));
            feedRecords.addAll(
                    outputs.read(workbench.topics().orderAdjustmentFeed(), OrderAdjustment.class, OrderAdjustment::id));
            assertThat(outputs.read(workbench.topics().buyerEmails(), Email.class, Email::messageId))
                    .containsExactlyInAnyOrderElementsOf(history.emailIds());
            assertThat(feedRecords).containsExactlyInAnyOrderElementsOf(history.feedRecordIds());
        }
    }

    private static void send(EventFeed feed, List<OrderEvent> events) {
        events.forEach(event -> feed.send(event, event.occurredAt().toEpochMilli()));
        feed.flush();
    }

    private static void await(BooleanSupplier done) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }
}
