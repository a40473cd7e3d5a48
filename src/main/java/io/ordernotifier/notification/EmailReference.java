package io.ordernotifier.notification;

import io.ordernotifier.event.MessagePurpose;
import io.ordernotifier.order.Cancellation;
import io.ordernotifier.order.Change;
import io.ordernotifier.order.Delay;
import io.ordernotifier.order.Return;
import io.ordernotifier.order.Shipment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which email a change calls for, without its content.
 *
 * @param messageId stable: the same change gives the same ID, whether its email leaves or its draft is rejected
 */
public record EmailReference(EmailKind kind, String messageId) {

    /** Empty where the buyer is not told: see {@link Notifier#silence}. */
    public static Optional<EmailReference> of(String orderId, Change change) {
        return Notifier.silence(change).isPresent() ? Optional.empty() : change.match(new Referring(orderId));
    }

    /** Those that a person's message may call for: which of them, its purpose decides. */
    public static List<EmailReference> ofMessage(String orderId, String eventId) {
        Referring referring = new Referring(orderId);
        return Stream.of(MessagePurpose.values())
                .map(EmailKind::of)
                .flatMap(kind -> referring.reference(kind, eventId).stream())
                .toList();
    }

    private record Referring(String orderId) implements Change.Cases<Optional<EmailReference>> {
        @Override
        public Optional<EmailReference> placed(Change.Placed change) {
            return Optional.empty();
        }

        @Override
        public Optional<EmailReference> shipped(Shipment shipment) {
            return reference(EmailKind.ShipmentConfirmation, shipment.shipmentId());
        }

        @Override
        public Optional<EmailReference> cancelled(Cancellation cancellation) {
            return reference(EmailKind.OrderUnavailable, cancellation.sourceEventId());
        }

        @Override
        public Optional<EmailReference> delayed(Delay delay) {
            return reference(EmailKind.DelayNotice, delay.sourceEventId());
        }

        @Override
        public Optional<EmailReference> returned(Return returned) {
            return reference(EmailKind.ReturnConfirmation, returned.returnId());
        }

        @Override
        public Optional<EmailReference> written(Change.Written change) {
            return reference(
                    EmailKind.of(change.message().purpose()), change.message().eventId());
        }

        private Optional<EmailReference> reference(EmailKind kind, String key) {
            return Optional.of(new EmailReference(kind, StableId.of(kind.name(), orderId, key)));
        }
    }
}
