package io.ordernotifier.streams;

import io.ordernotifier.TopicNames;
import io.ordernotifier.event.Replayed;
import io.ordernotifier.event.SourceRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the record an event came in. A record of the replay topic is taken for the one it repeats: its headers say
 * where that lies.
 */
final class SourceRecords {
    private final String replayTopic;
    private final Set<String> eventTopics;

    SourceRecords(TopicNames topics) {
        this.replayTopic = topics.replay();
        this.eventTopics = Set.copyOf(topics.events());
    }

    /**
     * Where a record comes from.
     *
     * @param written the timestamp of the record as it lies, of a replayed one that of the replay topic
     * @param known false for a replayed record that names none of the input topics
     * @param replayed absent unless it was sent through again
     */
    record Origin(
            SourceRecord source,
            Instant written,
            boolean known,
            @Nullable Replayed replayed) {}

    Origin originOf(Record<byte[], byte[]> record, RecordMetadata metadata) {
        SourceRecord asItLies = new SourceRecord(
                metadata.topic(),
                metadata.partition(),
                metadata.offset(),
                Instant.ofEpochMilli(InputOrder.ownTimestamp(record.headers(), record.timestamp())),
                record.key(),
                record.value(),
                headersOf(record));
        return metadata.topic().equals(replayTopic)
                ? repeated(asItLies)
                : new Origin(asItLies, asItLies.timestamp(), true, null);
    }

    private Origin repeated(SourceRecord replayed) {
        String topic = text(replayed.lastHeader(HeaderNames.ORIGIN_TOPIC));
        if (!eventTopics.contains(topic)) {
            return new Origin(replayed, replayed.timestamp(), false, null);
        }
        SourceRecord original = new SourceRecord(
                topic,
                (int) number(replayed, HeaderNames.ORIGIN_PARTITION, -1),
                number(replayed, HeaderNames.ORIGIN_OFFSET, -1),
                Instant.ofEpochMilli(number(
                        replayed,
                        HeaderNames.ORIGIN_TIMESTAMP,
                        replayed.timestamp().toEpochMilli())),
                replayed.key(),
                replayed.value(),
                replayed.headers());
        return new Origin(original, replayed.timestamp(), true, replayed(original));
    }

    private static Replayed replayed(SourceRecord source) {
        return new Replayed(
                Replayed.Mode.parse(text(source.lastHeader(HeaderNames.REPLAY_MODE))),
                textOrNull(source, HeaderNames.REPLAY_RUN),
                textOrNull(source, HeaderNames.REPLAY_BY),
                textOrNull(source, HeaderNames.REPLAY_REASON));
    }

    private static List<SourceRecord.Header> headersOf(Record<byte[], byte[]> record) {
        List<SourceRecord.Header> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            if (!InputOrder.isOwnTimestamp(header)) {
                headers.add(new SourceRecord.Header(header.key(), header.value()));
            }
        }
        return headers;
    }

    private static long number(SourceRecord source, String header, long otherwise) {
        try {
            return Long.parseLong(text(source.lastHeader(header)));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static @Nullable String textOrNull(SourceRecord source, String header) {
        byte[] value = source.lastHeader(header);
        return value == null ? null : text(value);
    }

    private static String text(byte @Nullable [] value) {
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }
}
