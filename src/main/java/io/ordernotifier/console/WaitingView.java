package io.ordernotifier.console;

import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.order.Waiting;
import java.time.Duration;

/**
 * An event that came before what it needs.
 *
 * @param kind the schema's name
 * @param since when it arrived, by the processor's clock
 * @param until when it is given up
 */
record WaitingView(String eventId, String kind, String occurredAt, String since, String until, SourceView source) {

    static WaitingView of(Waiting waiting, Duration pendingTimeout) {
        OrderEvent event = waiting.arrival().event();
        return new WaitingView(
                event.eventId(),
                event.getClass().getSimpleName(),
                event.occurredAt().toString(),
                waiting.since().toString(),
                waiting.since().plus(pendingTimeout).toString(),
                SourceView.of(waiting.arrival().source()));
    }

    /** Where the event's record lies. */
    record SourceView(String topic, int partition, long offset, String timestamp) {
        static SourceView of(SourceRecord source) {
            return new SourceView(
                    source.topic(),
                    source.partition(),
                    source.offset(),
                    source.timestamp().toString());
        }
    }
}
