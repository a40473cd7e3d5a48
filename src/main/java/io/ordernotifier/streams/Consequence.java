package io.ordernotifier.streams;

import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.notification.BuyerNotification;
import io.ordernotifier.output.Email;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.RejectedEvent;
import java.time.Instant;

/** What an event leads to: each travels on as a record of its own. */
sealed interface Consequence {

    /**
     * The buyer is to be told.
     *
     * @param source the event's record
     * @param decidedAt by the processor's clock
     */
    record Notify(BuyerNotification notification, SourceRecord source, Instant decidedAt) implements Consequence {}

    /**
     * The marketplace is to be told.
     *
     * @param marketplaceId where the order was placed
     */
    record Report(FeedRecord feedRecord, String marketplaceId) implements Consequence {}

    /**
     * An email that left before leaves again, byte for byte.
     *
     * @param value the email as it lies on the topic
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes as Kafka holds them, shared for speed
    record PassOn(Email email, byte[] value) implements Consequence {}

    /** The event is set aside. */
    record SetAside(RejectedEvent rejected) implements Consequence {}
}
