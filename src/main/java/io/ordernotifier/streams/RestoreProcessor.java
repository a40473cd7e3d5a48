package io.ordernotifier.streams;

import io.ordernotifier.output.RejectedEvent;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Makes a rejected event the record again that it was: its own key, value and headers, and ours beside them. */
final class RestoreProcessor extends ContextualProcessor<String, RejectedEvent, byte[], byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(RestoreProcessor.class);

    private final ProcessorMetrics metrics;
    private final RejectWatch rejects;

    RestoreProcessor(ProcessorMetrics metrics, RejectWatch rejects) {
        this.metrics = metrics;
        this.rejects = rejects;
    }

    @Override
    public void process(Record<String, RejectedEvent> record) {
        RejectedEvent rejected = record.value();
        metrics.rejectedEvent(rejected);
        rejects.rejected(rejected, Instant.ofEpochMilli(context().currentSystemTimeMs()));
        log(record.key(), rejected);
        context()
                .forward(new Record<>(
                        rejected.source().key(),
                        rejected.source().value(),
                        record.timestamp(),
                        OutgoingHeaders.of(rejected, record.headers())));
    }

    /** Without the key where the event could not be read: then it may be anything, an email address for instance. */
    private static void log(String key, RejectedEvent rejected) {
        LoggingEventBuilder line = LOG.atWarn()
                .addKeyValue("code", rejected.code())
                .addKeyValue("stage", rejected.stage())
                .addKeyValue("topic", rejected.source().topic())
                .addKeyValue("partition", rejected.source().partition())
                .addKeyValue("offset", rejected.source().offset());
        boolean read = !rejected.stage().equals(EventReading.STAGE);
        (read ? line.addKeyValue("order.id", key) : line).log("Event rejected");
    }
}
