package io.ordernotifier.lint;

import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.rendering.Draft;
import io.ordernotifier.rendering.DraftFacts;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is taken to be so of a draft that does not say it itself.
 *
 * @param orderId of its order; empty: unknown, and none is missed in the draft
 * @param locale the language its buyer reads, BCP 47; {@code und}: unknown
 * @param titles words that came from the order and are not the seller's
 * @param trackingPages the links the order needs
 */
public record Assumptions(
        EmailKind kind, String orderId, String locale, String subject, List<String> titles, List<URI> trackingPages) {
    /** BCP 47's word for a language that nobody has told. */
    public static final String UNKNOWN_LOCALE = "und";

    /** Nothing is known: a free text. */
    public static final Assumptions NONE =
            new Assumptions(EmailKind.CustomerServiceReply, "", UNKNOWN_LOCALE, "", List.of(), List.of());

    public Assumptions {
        titles = List.copyOf(titles);
        trackingPages = List.copyOf(trackingPages);
    }

    Draft draft(String subject, String text, @Nullable String html) {
        return new Draft(kind, orderId, locale, subject, text, html, new DraftFacts(trackingPages, titles, List.of()));
    }
}
