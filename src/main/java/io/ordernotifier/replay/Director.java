package io.ordernotifier.replay;

import io.ordernotifier.Settings;
import io.ordernotifier.event.Place;
import io.ordernotifier.event.Replayed;
import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.scan.OrderStates;
import io.ordernotifier.scan.TopicScan;
import io.ordernotifier.streams.HeaderNames;
import io.ordernotifier.streams.Rehearsal;
import io.ordernotifier.streams.Rehearsed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Decides of the selected records of a partition, one after the other, with which headers each is sent, and says what would
 * come of it. Plan and execution go by the same decisions.
 */
final class Director implements AutoCloseable {
    private final Settings settings;
    private final Replayed.Mode mode;
    private final TopicScan scan;
    private final Rehearsal rehearsal;
    private final ReplayRecords records;
    private final Map<String, ConsumerRecord<byte[], byte[]>> emails = new HashMap<>();

    Director(Settings settings, RunRequest request, TopicScan scan) {
        this.settings = settings;
        this.mode = request.mode();
        this.scan = scan;
        this.rehearsal = new Rehearsal(settings);
        int partitions = scan.partitions(settings.topics().replay()).size();
        this.records = new ReplayRecords(settings.topics().replay(), partitions, request, "plan");
    }

    /** What is done with a record. */
    sealed interface Decision {
        /**
         * It is sent.
         *
         * @param more the headers that it is sent with, beside those of every replay
         */
        record Send(Map<String, byte[]> more, Rehearsed rehearsed) implements Decision {}

        /** It is not. */
        record Leave(Why why) implements Decision {}
    }

    /** Why a record that is selected is not resent. */
    enum Why {
        /** Its event came in another record, which is the one that was applied. */
        OTHER_RECORD,
        /** It cannot be processed, so that nothing left because of it. */
        REJECTED
    }

    /** Begins with the state as it is committed now. */
    void begin(int partition, Set<String> orderIds) {
        String applicationId = settings.applicationId();
        List<Integer> here = List.of(partition);
        rehearsal.begin(
                OrderStates.bytes(scan, applicationId, orderIds, here),
                OrderStates.keptBack(scan, applicationId, orderIds, here));
    }

    /** The ID of the email that would leave again because of this record as it lies on its topic. */
    Optional<String> emailThatLeft(SourceRecord source) {
        return rehearsal.emailThatLeft(records.of(source, Map.of()));
    }

    /** Looks for these emails where they lie, for all that is decided from now on. */
    void findEmails(Set<String> messageIds) {
        Set<String> missing = new HashSet<>(messageIds);
        missing.removeAll(emails.keySet());
        if (missing.isEmpty()) {
            return;
        }
        scan.readAll(scan.partitions(settings.topics().buyerEmails()), record -> {
            Header id = record.headers().lastHeader("ce_id");
            String messageId = id == null ? "" : new String(id.value(), StandardCharsets.UTF_8);
            if (record.value() != null && missing.contains(messageId)) {
                emails.putIfAbsent(messageId, record);
            }
        });
    }

    Decision decide(SourceRecord source, Instant now) {
        ProducerRecord<byte[], byte[]> plain = records.of(source, Map.of());
        if (mode != Replayed.Mode.RESEND) {
            return new Decision.Send(Map.of(), rehearsal.rehearse(plain, now));
        }
        if (rehearsal.cameInAnother(plain)) {
            return new Decision.Leave(Why.OTHER_RECORD);
        }
        Map<String, byte[]> more = rehearsal
                .emailThatLeft(plain)
                .flatMap(messageId -> Optional.ofNullable(emails.get(messageId)))
                .map(Director::bringingAlong)
                .orElse(Map.of());
        Rehearsed rehearsed = rehearsal.rehearse(more.isEmpty() ? plain : records.of(source, more), now);
        return rehearsed.came() == Rehearsed.Came.REJECTED
                ? new Decision.Leave(Why.REJECTED)
                : new Decision.Send(more, rehearsed);
    }

    private static Map<String, byte[]> bringingAlong(ConsumerRecord<byte[], byte[]> email) {
        String lies = new Place(email.topic(), email.partition(), email.offset()).toString();
        return Map.of(
                HeaderNames.RESEND_OUTPUT, lies.getBytes(StandardCharsets.UTF_8),
                HeaderNames.RESEND_VALUE, email.value());
    }

    @Override
    public void close() {
        rehearsal.close();
    }
}
