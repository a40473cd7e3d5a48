package io.ordernotifier.streams;

import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Reads the records that come in; while the breaker is open it keeps them. See {@link EventReading}. */
final class DecodeProcessor extends ContextualProcessor<byte[], byte[], String, Decoding> {
    private static final Duration GO_ON_WITHIN = Duration.ofSeconds(1);

    private final EventReading reading;
    private final KeyPlacement placement;
    private final RejectWatch rejects;
    private StalledRecords stalled;

    @SuppressWarnings("NullAway.Init") // the store comes with init
    DecodeProcessor(EventReading reading, KeyPlacement placement, RejectWatch rejects) {
        this.reading = reading;
        this.placement = placement;
        this.rejects = rejects;
    }

    @Override
    public void init(ProcessorContext<String, Decoding> context) {
        super.init(context);
        stalled = new StalledRecords(context.getStateStore(OrderStores.STALLED));
        context.schedule(GO_ON_WITHIN, PunctuationType.WALL_CLOCK_TIME, clock -> goOn());
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        RecordMetadata lies = context().recordMetadata().orElseThrow();
        if (rejects.isOpen() || stalled.any()) {
            stalled.add(record, lies);
            rejects.held();
            goOn();
        } else {
            read(record, lies);
        }
    }

    /** What came while the breaker was open is processed first, and before anything that comes now. */
    private void goOn() {
        while (stalled.any() && !rejects.isOpen()) {
            StalledRecord next = stalled.takeFirst();
            read(next.record(), next);
        }
    }

    private void read(Record<byte[], byte[]> record, RecordMetadata lies) {
        placement.look(lies.topic(), lies.partition(), record.key());
        Decoding decoding = reading.read(record, lies);
        context().forward(new Record<>(EventReading.keyOf(decoding), decoding, record.timestamp()));
    }
}
