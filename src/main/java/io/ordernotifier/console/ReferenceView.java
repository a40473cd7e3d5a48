package io.ordernotifier.console;

import io.ordernotifier.notification.EmailReference;
import io.ordernotifier.order.Change;
import io.ordernotifier.output.FeedRecords;
import org.jspecify.annotations.Nullable;

/** Something that left because of an event: look for its ID in the topic named. */
record ReferenceView(String kind, String id) {

    /** The ID of the email, or of the draft where that was rejected; absent where the buyer is not told. */
    static @Nullable ReferenceView email(String orderId, Change change) {
        return EmailReference.of(orderId, change)
                .map(email -> new ReferenceView(email.kind().name(), email.messageId()))
                .orElse(null);
    }

    /** Absent where the marketplace is not told. */
    static @Nullable ReferenceView feedRecord(String orderId, Change change) {
        return FeedRecords.of(orderId, change)
                .map(feedRecord -> new ReferenceView(feedRecord.getClass().getSimpleName(), feedRecord.id()))
                .orElse(null);
    }
}
