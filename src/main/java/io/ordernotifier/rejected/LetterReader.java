package io.ordernotifier.rejected;

import io.ordernotifier.TopicNames;
import io.ordernotifier.event.Place;
import io.ordernotifier.output.Email;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.policy.Severity;
import io.ordernotifier.policy.Violation;
import io.ordernotifier.streams.HeaderNames;
import io.ordernotifier.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** Makes letters of the records of the dead-letter topics. */
final class LetterReader {
    /** What was being attempted when nothing of the record could be trusted, its key neither. */
    private static final String DECODE = "decode";

    private final TopicNames topics;
    private final Deserializer<RejectedDraft> drafts;
    private final boolean reveal;

    /** @param reveal whether personal data is wanted */
    LetterReader(TopicNames topics, WireFormat wire, boolean reveal) {
        this.topics = topics;
        this.drafts = wire.serde(RejectedDraft.class).deserializer();
        this.reveal = reveal;
    }

    /** Empty for what is no letter: a draft that cannot be read, because nobody of ours wrote it. */
    Optional<Letter> read(ConsumerRecord<byte[], byte[]> record) {
        if (!record.topic().equals(topics.rejectedDrafts())) {
            return Optional.of(eventLetter(record));
        }
        try {
            return record.value() == null ? Optional.empty() : Optional.of(draftLetter(record));
        } catch (SerializationException e) {
            return Optional.empty();
        }
    }

    /** The whole draft of a record of its topic. */
    RejectedDraft draft(ConsumerRecord<byte[], byte[]> record) {
        return drafts.deserialize(record.topic(), record.value());
    }

    private Letter draftLetter(ConsumerRecord<byte[], byte[]> record) {
        RejectedDraft rejected = draft(record);
        Email draft = rejected.draft();
        return new Letter(
                place(record),
                Letter.Type.DRAFT,
                draft.orderId(),
                true,
                draft.kind().name(),
                rules(rejected),
                rejected.rejectedAt(),
                rejected.attempt(),
                rejected.policyPack(),
                rejected.source().place(),
                draft.orderId() + " " + draft.messageId(),
                replayed(record),
                reveal ? new Letter.Addressed(draft.to(), draft.toName(), draft.subject()) : null);
    }

    /** Those that keep it back; a warning does not. */
    private static List<String> rules(RejectedDraft rejected) {
        return rejected.violations().stream()
                .filter(violation -> violation.severity() == Severity.BLOCK)
                .map(Violation::ruleId)
                .distinct()
                .toList();
    }

    private Letter eventLetter(ConsumerRecord<byte[], byte[]> record) {
        Place source = Headers.place(record, HeaderNames.TOPIC, HeaderNames.PARTITION, HeaderNames.OFFSET);
        Class<?> kind = topics.eventTypes().get(source.topic());
        return new Letter(
                place(record),
                Letter.Type.EVENT,
                record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8),
                reveal || !Headers.text(record, HeaderNames.STAGE).equals(DECODE),
                kind == null ? Letter.UNKNOWN_KIND : kind.getSimpleName(),
                List.of(Headers.text(record, HeaderNames.CODE)),
                Instant.ofEpochMilli(record.timestamp()),
                (int) Headers.number(record, HeaderNames.ATTEMPT, 1),
                "",
                source,
                source.toString(),
                replayed(record),
                null);
    }

    static Place place(ConsumerRecord<?, ?> record) {
        return new Place(record.topic(), record.partition(), record.offset());
    }

    /** The positions are those of the input topics in their order. */
    private long replayed(ConsumerRecord<?, ?> record) {
        String positions = Headers.text(record, HeaderNames.POSITIONS);
        String[] offsets = positions.substring(positions.indexOf(':') + 1).split(",", -1);
        int at = topics.inputs().indexOf(topics.replay());
        try {
            return at < offsets.length ? Long.parseLong(offsets[at]) : 0;
        } catch (NumberFormatException e) {
            return 0; // written by somebody else: all that was replayed counts
        }
    }
}
