package io.ordernotifier.streams;

import io.ordernotifier.event.Place;
import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.output.RejectedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** The headers of the records that leave. */
final class OutgoingHeaders {
    private static final List<String> TRACE = List.of(HeaderNames.TRACEPARENT, HeaderNames.TRACESTATE);

    /** What every record carries that leaves, also those that are otherwise as they came. */
    private static final List<String> MARKS = List.of(HeaderNames.TRIGGER, HeaderNames.POSITIONS);

    private OutgoingHeaders() {}

    /** What every consequence of an event carries on from it: the trace, and nothing else. */
    static Headers passedThrough(SourceRecord source) {
        Headers headers = new RecordHeaders();
        for (String name : TRACE) {
            byte[] value = source.lastHeader(name);
            if (value != null) {
                headers.add(name, value);
            }
        }
        return headers;
    }

    /**
     * Says where it comes from in time: what was known when it left can be told from it.
     *
     * @param trigger the record that was being processed
     */
    static void addMarks(Headers headers, Place trigger, InputPositions positions) {
        add(headers, HeaderNames.TRIGGER, trigger.toString());
        headers.add(HeaderNames.POSITIONS, positions.bytes());
    }

    /**
     * Adds the CloudEvents attributes (Kafka protocol binding 1.0, binary mode).
     *
     * @param id the output record's own stable ID
     * @param type the Avro type of the value
     * @param source the application that says so
     * @param time the event's time
     */
    static void addCloudEvent(Headers headers, String id, String type, String source, String orderId, Instant time) {
        add(headers, "ce_specversion", "1.0");
        add(headers, CloudEventProcessor.ID, id);
        add(headers, "ce_type", type);
        add(headers, "ce_source", source);
        add(headers, "ce_subject", orderId);
        add(headers, "ce_time", time.toString());
    }

    /**
     * The headers of a rejected event: its own, with ours in place of those of an earlier rejection.
     *
     * @param leaving the headers it leaves with so far, of which the marks are taken
     */
    static Headers of(RejectedEvent rejected, Headers leaving) {
        SourceRecord source = rejected.source();
        Headers headers = new RecordHeaders();
        source.headers().stream()
                .filter(header -> !HeaderNames.REPLACED.contains(header.name()))
                .forEach(header -> headers.add(header.name(), header.value()));
        addException(headers, rejected.cause());
        add(headers, HeaderNames.MESSAGE, rejected.message());
        add(headers, HeaderNames.TOPIC, source.topic());
        add(headers, HeaderNames.PARTITION, Integer.toString(source.partition()));
        add(headers, HeaderNames.OFFSET, Long.toString(source.offset()));
        add(headers, HeaderNames.CODE, rejected.code().name());
        add(headers, HeaderNames.STAGE, rejected.stage());
        add(headers, HeaderNames.ATTEMPT, Integer.toString(rejected.attempt()));
        for (String mark : MARKS) {
            Header marked = leaving.lastHeader(mark);
            if (marked != null) {
                headers.add(marked);
            }
        }
        return headers;
    }

    /** The exception's class always; frames where there was one. Its message may quote the record: it stays out. */
    private static void addException(Headers headers, @Nullable Throwable cause) {
        if (cause == null) {
            add(headers, HeaderNames.EXCEPTION, RejectedEvent.class.getName());
            return;
        }
        add(headers, HeaderNames.EXCEPTION, cause.getClass().getName());
        StringBuilder trace = new StringBuilder();
        for (Throwable each = cause; each != null; each = each.getCause()) {
            trace.append(trace.isEmpty() ? "" : "Caused by: ")
                    .append(each.getClass().getName())
                    .append('\n');
            for (StackTraceElement frame : each.getStackTrace()) {
                trace.append("\tat ").append(frame).append('\n');
            }
        }
        add(headers, HeaderNames.STACKTRACE, trace.toString());
    }

    static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
