package io.ordernotifier.streams;

import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.output.ReviewDesk;
import io.ordernotifier.output.Verdict;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Holds each draft against the policy, and remembers those that are kept back until their email is sent. */
final class ReviewProcessor extends ContextualFixedKeyProcessor<String, RenderedNotification, Verdict> {
    private final ReviewDesk desk;
    private final ProcessorMetrics metrics;
    private final RejectWatch rejects;
    private KeptBackDrafts keptBack;

    @SuppressWarnings("NullAway.Init") // the store comes with init
    ReviewProcessor(ReviewDesk desk, ProcessorMetrics metrics, RejectWatch rejects) {
        this.desk = desk;
        this.metrics = metrics;
        this.rejects = rejects;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Verdict> context) {
        super.init(context);
        keptBack = KeptBackDrafts.inStore(context.getStateStore(OrderStores.KEPT_BACK));
    }

    @Override
    public void process(FixedKeyRecord<String, RenderedNotification> record) {
        Consequence.Notify notify = record.value().reason();
        SourceRecord source = notify.source();
        Verdict verdict = desk.review(record.value().rendering(), source, notify.decidedAt(), Attempts.of(source));
        metrics.verdict(verdict);
        rejects.verdict(verdict, notify.decidedAt());
        keptBack.remember(verdict, source);
        context().forward(record.withValue(verdict));
    }
}
