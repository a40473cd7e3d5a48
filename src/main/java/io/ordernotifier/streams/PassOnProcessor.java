package io.ordernotifier.streams;

import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Has an email leave again byte for byte, with the same CloudEvents attributes that it had. */
final class PassOnProcessor extends ContextualFixedKeyProcessor<String, Consequence.PassOn, byte[]> {
    private final ProcessorMetrics metrics;

    PassOnProcessor(ProcessorMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void process(FixedKeyRecord<String, Consequence.PassOn> record) {
        Consequence.PassOn passed = record.value();
        CloudEventProcessor.labelEmail(record.headers(), record.key(), passed.email());
        metrics.passedOn(passed.email());
        context().forward(record.withValue(passed.value()));
    }
}
