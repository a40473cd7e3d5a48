package io.ordernotifier.replay;

import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.streams.HeaderNames;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Makes the records of the replay topic: key, value and headers as they were, and in headers of ours where they lie and what
 * is wanted. Ours stand in place of those that an earlier time wrote.
 *
 * <p>A record goes to the partition that it came from, where its order is. Its own timestamp is in a header, and is that of
 * all that leaves because of it; the replay record's timestamp is that of its writing, so that old events neither overtake
 * those that are just coming, nor are deleted for their age.
 */
final class ReplayRecords {
    private final String topic;
    private final int partitions;
    private final RunRequest request;
    private final String run;

    /** @param partitions how many the replay topic has */
    ReplayRecords(String topic, int partitions, RunRequest request, String run) {
        this.topic = topic;
        this.partitions = partitions;
        this.request = request;
        this.run = run;
    }

    /** @param more headers that are put in place of those of the same names */
    ProducerRecord<byte[], byte[]> of(SourceRecord source, Map<String, byte[]> more) {
        Headers headers = new RecordHeaders();
        source.headers().stream()
                .filter(each -> !HeaderNames.REPLACED.contains(each.name()))
                .filter(each -> !more.containsKey(each.name()))
                .forEach(each -> headers.add(each.name(), each.value()));
        add(headers, HeaderNames.ORIGIN_TOPIC, source.topic());
        add(headers, HeaderNames.ORIGIN_PARTITION, Integer.toString(source.partition()));
        add(headers, HeaderNames.ORIGIN_OFFSET, Long.toString(source.offset()));
        add(
                headers,
                HeaderNames.ORIGIN_TIMESTAMP,
                Long.toString(source.timestamp().toEpochMilli()));
        add(headers, HeaderNames.REPLAY_MODE, request.mode().text());
        add(headers, HeaderNames.REPLAY_RUN, run);
        add(headers, HeaderNames.REPLAY_BY, request.by());
        if (request.reason() != null) {
            add(headers, HeaderNames.REPLAY_REASON, request.reason());
        }
        more.forEach(headers::add);
        return new ProducerRecord<>(topic, partition(source), null, source.key(), source.value(), headers);
    }

    /** Where Kafka's own partitioner puts the key, only if the record does not say where it came from. */
    private @Nullable Integer partition(SourceRecord source) {
        if (source.partition() >= 0 && source.partition() < partitions) {
            return source.partition();
        }
        byte[] key = source.key();
        return key == null ? null : Utils.toPositive(Utils.murmur2(key)) % partitions;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
