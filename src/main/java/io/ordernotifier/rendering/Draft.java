package io.ordernotifier.rendering;

import io.ordernotifier.notification.EmailKind;
import org.jspecify.annotations.Nullable;

/**
 * A notification as it would read, before its verdict.
 *
 * @param locale BCP 47, the language the draft is written in
 * @param html absent where a person wrote none
 * @param facts what the policy must know of the order
 */
public record Draft(
        EmailKind kind,
        String orderId,
        String locale,
        String subject,
        String text,
        @Nullable String html,
        DraftFacts facts) {}
