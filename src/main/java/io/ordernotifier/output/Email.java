package io.ordernotifier.output;

import io.ordernotifier.notification.BuyerNotification;
import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.notification.Envelope;
import io.ordernotifier.rendering.Draft;
import io.ordernotifier.rendering.DraftFacts;
import io.ordernotifier.rendering.OneLine;
import io.ordernotifier.rendering.Rendering;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An email as the mailer gets it, or as it would have got it.
 *
 * @param messageId stable: the same event gives the same ID
 * @param to the buyer's address, as his name made fit for a header. Personal data, as are name, subject, text and HTML
 * @param createdAt the event's time, never the clock's
 * @param sourceTopic the topic the event came from
 * @param policyPack name and version of the pack that reviewed it
 * @param templateVersion digest of the templates that made it
 */
public record Email(
        String messageId,
        String orderId,
        EmailKind kind,
        String locale,
        String to,
        String toName,
        String subject,
        String text,
        @Nullable String html,
        Instant createdAt,
        String sourceEventId,
        String sourceTopic,
        String policyPack,
        String templateVersion) {

    public static Email of(Rendering.Rendered rendered, String sourceTopic, String policyPack) {
        Draft draft = rendered.draft();
        return of(
                rendered.notification(),
                draft.locale(),
                draft.subject(),
                draft.text(),
                draft.html(),
                sourceTopic,
                policyPack,
                rendered.templateVersion());
    }

    /** The email that could not be rendered: all that is known of it, with empty parts. */
    public static Email of(Rendering.Failed failed, String sourceTopic, String policyPack) {
        return of(
                failed.notification(),
                failed.locale(),
                "",
                "",
                null,
                sourceTopic,
                policyPack,
                failed.templateVersion());
    }

    private static Email of(
            BuyerNotification notification,
            String locale,
            String subject,
            String text,
            @Nullable String html,
            String sourceTopic,
            String policyPack,
            String templateVersion) {
        Envelope envelope = notification.envelope();
        return new Email(
                envelope.messageId(),
                envelope.orderId(),
                notification.kind(),
                locale,
                OneLine.of(envelope.buyer().email()),
                OneLine.of(envelope.buyer().name()),
                subject,
                text,
                html,
                envelope.occurredAt(),
                envelope.sourceEventId(),
                sourceTopic,
                policyPack,
                templateVersion);
    }

    /** What it says, as a draft that is judged by those facts. */
    public Draft draft(DraftFacts facts) {
        return new Draft(kind, orderId, locale, subject, text, html, facts);
    }
}
