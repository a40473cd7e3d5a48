package io.ordernotifier.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.bench.Subject;
import io.ordernotifier.bench.Workbench;
import io.ordernotifier.output.Email;
import io.ordernotifier.output.FeedRecord.OrderAdjustment;
import io.ordernotifier.output.FeedRecord.ShippingConfirmation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.IsolationLevel;
import org.junit.jupiter.api.Test;

/**
 * The processor is ended with {@code kill -9}, again and again, while events come in: nothing is lost, nothing doubled.
 *
 * <p>Commits are seldom (1 s) and batches small (5 ms), so that each kill leaves records behind that were written and not
 * committed. That the test can fail is shown beside it: the same kills, with a topology that does not count on
 * transactions, double emails.
 *
 * <p>Larger, outside the suite:
 *
 * <pre>{@code
 * mvn -Dquick test -Dtest=KillIT -Dkill.events=20000 -Dkill.kills=8
 * }</pre>
 */
class KillIT {
    private static final int EVENTS = Integer.getInteger("kill.events", 1_800);
    private static final int KILLS = Integer.getInteger("kill.kills", 2);
    private static final int PARTITIONS = 4;

    private static final Map<String, String> MUCH_UNCOMMITTED =
            Map.of("kafka.commit.interval.ms", "1000", "kafka.producer.linger.ms", "5");

    private final KillHistory history = KillHistory.of(EVENTS);

    @Test
    void shouldLoseAndDoubleNothingHoweverOftenItIsKilled() {
        try (Workbench workbench = Workbench.startQuickly(PARTITIONS)) {
            // When
            new KilledProcessor(workbench, Subject.PIPELINE, MUCH_UNCOMMITTED).process(history.events(), KILLS);

            // Then
            OutputTopics outputs = new OutputTopics(workbench);
            List<String> emails = outputs.read(workbench.topics().buyerEmails(), Email.class, Email::messageId);
            List<String> feedRecords = new ArrayList<>();
            feedRecords.addAll(outputs.read(
                    workbench.topics().shippingConfirmationFeed(),
                    ShippingConfirmation.class,
                    ShippingConfirmation::id));
            feedRecords.addAll(
                    outputs.read(workbench.topics().orderAdjustmentFeed(), OrderAdjustment.class, OrderAdjustment::id));
            assertThat(emails).containsExactlyInAnyOrderElementsOf(history.emailIds());
            assertThat(feedRecords).containsExactlyInAnyOrderElementsOf(history.feedRecordIds());
            assertThat(outputs.count(workbench.topics().rejectedDrafts(), IsolationLevel.READ_UNCOMMITTED))
                    .isZero();
            assertThat(outputs.count(workbench.topics().rejectedEvents(), IsolationLevel.READ_UNCOMMITTED))
                    .isZero();

            int written = outputs.count(workbench.topics().buyerEmails(), IsolationLevel.READ_UNCOMMITTED);
            assertThat(written)
                    .as("emails written, those of transactions that a kill broke off included")
                    .isGreaterThan(emails.size());
            System.out.printf(
                    "KillIT: %d events, %d kills: %d emails and %d feed records, each once; %d emails of broken-off"
                            + " transactions were never seen%n",
                    history.events().size(), KILLS, emails.size(), feedRecords.size(), written - emails.size());
        }
    }

    @Test
    void shouldSeeDuplicatesWhereTheSameKillsMeetAtLeastOnce() {
        try (Workbench workbench = Workbench.startQuickly(PARTITIONS)) {
            // Given
            Map<String, String> settings = new HashMap<>(MUCH_UNCOMMITTED);
            settings.put("kafka.processing.guarantee", "at_least_once");

            // When
            new KilledProcessor(workbench, Subject.SHAPE, settings).process(history.events(), KILLS);

            // Then
            List<String> emails =
                    new OutputTopics(workbench).read(workbench.topics().buyerEmails(), Email.class, Email::messageId);
            Set<String> different = Set.copyOf(emails);
            assertThat(different).hasSize(history.shipments());
            assertThat(emails).hasSizeGreaterThan(different.size());
            System.out.printf(
                    "KillIT: %d events, %d kills, at least once: %d emails doubled%n",
                    history.events().size(), KILLS, emails.size() - different.size());
        }
    }
}
