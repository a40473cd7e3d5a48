package io.ordernotifier.output;

import io.ordernotifier.event.Replayed;
import io.ordernotifier.notification.BuyerNotification;
import io.ordernotifier.notification.Decision;
import io.ordernotifier.notification.Notifier;
import io.ordernotifier.order.Outcome;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What leaves once more for an event that was applied before and is sent through again.
 *
 * @param notification what the email is about; absent with {@link Again#NOTHING}
 */
public record ToldAgain(Again email, @Nullable BuyerNotification notification, Optional<FeedRecord> feedRecord) {
    private static final ToldAgain NOTHING = new ToldAgain(Again.NOTHING, null, Optional.empty());

    /** What becomes of the email. */
    public enum Again {
        NOTHING,
        /** It is rendered and reviewed again, with the templates and the pack of today. */
        RENDERED,
        /** It left before and leaves again as it was. */
        AS_IT_WAS
    }

    /**
     * What is wanted of the event, in the mode in which it is sent through again.
     *
     * @param keptBack whether the email of that message ID was rejected as a draft and has not been sent since
     */
    public static ToldAgain of(Replayed.Mode mode, Outcome.Applied applied, Predicate<String> keptBack) {
        return switch (mode) {
            case REPLAY -> NOTHING;
            case REDRIVE -> of(applied, keptBack, Again.NOTHING, Optional.empty());
            case RESEND -> of(applied, keptBack, Again.AS_IT_WAS, FeedRecords.of(applied));
        };
    }

    private static ToldAgain of(
            Outcome.Applied applied, Predicate<String> keptBack, Again whereSent, Optional<FeedRecord> feedRecord) {
        return Notifier.decide(applied).match(new Decision.Cases<>() {
            @Override
            public ToldAgain tell(Decision.Tell tell) {
                BuyerNotification notification = tell.notification();
                Again email = keptBack.test(notification.envelope().messageId()) ? Again.RENDERED : whereSent;
                return new ToldAgain(email, email == Again.NOTHING ? null : notification, feedRecord);
            }

            @Override
            public ToldAgain silent(Decision.Silent silent) {
                return new ToldAgain(Again.NOTHING, null, feedRecord);
            }
        });
    }

    /** Whether nothing leaves. */
    public boolean isNothing() {
        return email == Again.NOTHING && feedRecord.isEmpty();
    }
}
