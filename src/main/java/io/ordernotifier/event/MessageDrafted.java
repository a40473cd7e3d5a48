package io.ordernotifier.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person wrote to the buyer about an order. The three parts are passed on as they are, or not at all. */
public record MessageDrafted(
        String eventId,
        String orderId,
        Instant draftedAt,
        MessagePurpose purpose,
        String subject,
        String text,
        @Nullable String html)
        implements OrderEvent {
    public MessageDrafted {
        Checks.present(eventId, "eventId");
        Checks.present(orderId, "orderId");
        if (subject.chars().anyMatch(c -> c == '\r' || c == '\n')) {
            throw new InvalidEventException("subject holds a line break: must be one line");
        }
    }

    @Override
    public Instant occurredAt() {
        return draftedAt;
    }

    @Override
    public Fingerprint fingerprint() {
        return new Fingerprint.Builder("MessageDrafted")
                .add("orderId", orderId)
                .add("draftedAt", draftedAt)
                .add("purpose", purpose)
                .add("subject", subject)
                .add("text", text)
                .add("html", html)
                .build();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.messageDrafted(this);
    }
}
