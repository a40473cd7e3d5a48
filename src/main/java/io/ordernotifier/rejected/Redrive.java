package io.ordernotifier.rejected;

import io.ordernotifier.Settings;
import io.ordernotifier.event.Place;
import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.replay.Pace;
import io.ordernotifier.replay.ReplayWriter;
import io.ordernotifier.replay.Span;
import io.ordernotifier.scan.ScanProgress;
import io.ordernotifier.scan.TopicScan;
import io.ordernotifier.streams.HeaderNames;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Sends the events of letters through again. A letter that was sent is known by that, so that a run that was broken off goes
 * on without sending anything twice.
 */
public final class Redrive implements AutoCloseable {
    /** Everything else a draft's event came with is not kept beside the draft. */
    private static final Set<String> TRACE = Set.of(HeaderNames.TRACEPARENT, HeaderNames.TRACESTATE);

    private final Letters letters;
    private final ReplayWriter writer;
    private final Pace pace;
    private final BooleanSupplier stopped;
    private final TopicScan originals;
    private boolean brokenOff;
    private int lost;

    /**
     * Sends nothing yet.
     *
     * @param pace how fast they are sent
     * @param stopped asked before each: what is not sent then is left to the same command
     */
    public Redrive(Settings settings, Letters letters, ReplayWriter writer, Pace pace, BooleanSupplier stopped) {
        this.letters = letters;
        this.writer = writer;
        this.pace = pace;
        this.stopped = stopped;
        this.originals = new TopicScan(settings, ScanProgress.NONE);
    }

    /**
     * Sends, and returns when all is committed. Where a run was broken off, only what it had chosen is sent.
     *
     * @param progress is told how many of how many are sent
     * @return whether it is at its end
     */
    public boolean execute(RedrivePlan plan, ScanProgress progress) {
        Map<TopicPartition, Span> spans = writer.resumes() ? writer.left() : spans(plan.letters());
        List<Filed> sending = plan.letters().stream()
                .filter(each -> isWithin(spans, each.letter().place()))
                .toList();
        writer.begin(spans);
        int[] sent = {0};
        letters.records(sending, (filed, record) -> {
            if (isNextOnesTurn()) {
                send(filed.letter(), record);
                progress.at(++sent[0], sending.size());
            }
        });
        if (brokenOff) {
            writer.commit();
        } else {
            writer.finish();
        }
        return !brokenOff;
    }

    private boolean isNextOnesTurn() {
        try {
            brokenOff = brokenOff || stopped.getAsBoolean() || !pace.await(this::goesOn);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            brokenOff = true;
        }
        return !brokenOff;
    }

    private boolean goesOn() {
        writer.keepAlive();
        return !stopped.getAsBoolean();
    }

    /** How many could not be sent, for their event's value was too large for the letter and is nowhere any more. */
    public int lost() {
        return lost;
    }

    private static Map<TopicPartition, Span> spans(List<Filed> letters) {
        Map<TopicPartition, Span> spans = new HashMap<>();
        for (Filed each : letters) {
            Place place = each.letter().place();
            spans.merge(
                    new TopicPartition(place.topic(), place.partition()),
                    new Span(place.offset(), place.offset() + 1),
                    (one, other) -> new Span(Math.min(one.from(), other.from()), Math.max(one.until(), other.until())));
        }
        return spans;
    }

    private static boolean isWithin(Map<TopicPartition, Span> spans, Place place) {
        Span span = spans.get(new TopicPartition(place.topic(), place.partition()));
        return span != null && span.contains(place.offset());
    }

    private void send(Letter letter, ConsumerRecord<byte[], byte[]> record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        SourceRecord source = letter.type() == Letter.Type.DRAFT
                ? sourceOfDraft(letters.draft(record).source(), record)
                : sourceOfEvent(letter, record);
        if (source == null) {
            lost++;
            writer.skip(partition, record.offset() + 1);
            return;
        }
        byte[] attempt = Integer.toString(letter.attempt()).getBytes(StandardCharsets.UTF_8);
        writer.send(source, Map.of(HeaderNames.ATTEMPT, attempt), partition, record.offset() + 1);
    }

    private static SourceRecord sourceOfDraft(SourceRecord source, ConsumerRecord<byte[], byte[]> record) {
        return with(
                source,
                source.key(),
                source.value(),
                headers(record).stream()
                        .filter(header -> TRACE.contains(header.name()))
                        .toList());
    }

    /** The letter is the event's record, but for a value that was too large. */
    private @Nullable SourceRecord sourceOfEvent(Letter letter, ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.value();
        if (!Headers.text(record, HeaderNames.VALUE_OMITTED).isEmpty()) {
            value = originals.at(letter.source()).map(ConsumerRecord::value).orElse(null);
            if (value == null) {
                return null;
            }
        }
        SourceRecord source = new SourceRecord(
                letter.source().topic(),
                letter.source().partition(),
                letter.source().offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.key(),
                value,
                List.of());
        return with(source, record.key(), value, headers(record));
    }

    private static SourceRecord with(
            SourceRecord source, byte @Nullable [] key, byte @Nullable [] value, List<SourceRecord.Header> headers) {
        return new SourceRecord(
                source.topic(), source.partition(), source.offset(), source.timestamp(), key, value, headers);
    }

    private static List<SourceRecord.Header> headers(ConsumerRecord<byte[], byte[]> record) {
        List<SourceRecord.Header> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            headers.add(new SourceRecord.Header(header.key(), header.value()));
        }
        return headers;
    }

    @Override
    public void close() {
        originals.close();
    }
}
