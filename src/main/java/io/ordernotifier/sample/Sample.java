package io.ordernotifier.sample;

import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.notification.BuyerNotification;
import io.ordernotifier.notification.EmailKind;
import java.util.List;
import java.util.Locale;

/**
 * An order made up to show one kind of email in one language.
 *
 * @param language of the email that follows, as a BCP 47 tag; the buyer's own tag may be another, e.g. {@code de-AT}
 * @param variety how it is: plain, partial, nasty
 * @param events the order and what happened to it; the last one calls for the email
 * @param notification what the buyer is told of the last event
 */
public record Sample(
        EmailKind kind, String language, Variety variety, List<OrderEvent> events, BuyerNotification notification) {

    /** How a sample is. */
    public enum Variety {
        /** Everything at once, everything known. */
        PLAIN,
        /** Some of several things, the rest before or after, little known. */
        PARTIAL,
        /** Whatever could break an email: markup, template syntax, other scripts, line breaks, long words, many items. */
        NASTY
    }

    public Sample {
        events = List.copyOf(events);
    }

    /** {@code KIND/LANGUAGE/VARIETY}, e.g. {@code delay-notice/de/plain}. */
    public String name() {
        return kind.slug() + "/" + language + "/" + varietyName();
    }

    /** In lower case. */
    public String varietyName() {
        return variety.name().toLowerCase(Locale.ROOT);
    }
}
