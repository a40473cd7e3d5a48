package io.ordernotifier.order;

import io.ordernotifier.event.MessageDrafted;
import io.ordernotifier.event.OrderPlaced;
import java.time.Instant;

/** What an event changed in an order: the facts that emails and feed records are made from. */
public sealed interface Change permits Change.Placed, Shipment, Cancellation, Delay, Return, Change.Written {

    /** ID of the event that told of it. */
    String sourceEventId();

    /** That event's time. */
    Instant occurredAt();

    <R> R match(Cases<R> cases);

    /** The order became known. */
    record Placed(OrderPlaced event) implements Change {
        @Override
        public String sourceEventId() {
            return event.eventId();
        }

        @Override
        public Instant occurredAt() {
            return event.occurredAt();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.placed(this);
        }
    }

    /** A person wrote to the buyer; nothing else changed. */
    record Written(MessageDrafted message) implements Change {
        @Override
        public String sourceEventId() {
            return message.eventId();
        }

        @Override
        public Instant occurredAt() {
            return message.occurredAt();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.written(this);
        }
    }

    /** One answer for each kind of change. */
    interface Cases<R> {
        R placed(Placed change);

        R shipped(Shipment change);

        R cancelled(Cancellation change);

        R delayed(Delay change);

        R returned(Return change);

        R written(Written change);
    }
}
