package io.ordernotifier.drafttopic;

import io.ordernotifier.event.InvalidEventException;
import io.ordernotifier.event.MessageDrafted;
import io.ordernotifier.event.MessagePurpose;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.notification.BuyerNotification;
import io.ordernotifier.notification.BuyerNotification.PersonalMessage;
import io.ordernotifier.notification.Decision;
import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.notification.Envelope;
import io.ordernotifier.notification.Item;
import io.ordernotifier.notification.Notifier;
import io.ordernotifier.order.Delay;
import io.ordernotifier.order.Order;
import io.ordernotifier.order.Shipment;
import io.ordernotifier.order.Turn;
import io.ordernotifier.output.Email;
import io.ordernotifier.rendering.Draft;
import io.ordernotifier.rendering.DraftFacts;
import io.ordernotifier.rendering.Renderer;
import io.ordernotifier.rendering.Rendering;
import io.ordernotifier.story.Personal;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the facts by which the processor judged a draft: what its event changed is told again from the order's state, as it
 * was then, and rendered. Of that rendering only the facts are taken; the words that are judged are those of the draft.
 */
final class GateFacts {
    private final Renderer renderer;

    GateFacts(Renderer renderer) {
        this.renderer = renderer;
    }

    KnownOfOrder of(Email email, @Nullable Order order) {
        OrderPlaced placed = order == null ? null : order.placed();
        if (order == null || placed == null) {
            return KnownOfOrder.nothingBut(email.toName());
        }
        Optional<DraftFacts> facts = toldAgain(email, order).flatMap(told -> facts(email, told));
        Optional<Delay> delay = order.delays().stream()
                .filter(each -> each.sourceEventId().equals(email.sourceEventId()))
                .findFirst();
        boolean mayHoldUnknownWords = email.kind() == EmailKind.DelayNotice && delay.isEmpty();
        return new KnownOfOrder(
                facts.orElseGet(() -> factsOfOrder(email, order, placed)),
                facts.isPresent(),
                mayHoldUnknownWords ? null : Personal.of(placed),
                delay.map(Delay::explanation).orElse(null));
    }

    /** Empty where it was another email's event. */
    private static Optional<BuyerNotification> toldAgain(Email email, Order order) {
        return turn(email, order)
                .flatMap(turn -> Notifier.decide(turn) instanceof Decision.Tell tell
                        ? Optional.of(tell.notification())
                        : Optional.empty())
                .filter(told -> told.envelope().messageId().equals(email.messageId()));
    }

    /** The state keeps no person's words: of a message they are in the email. */
    private static Optional<Turn> turn(Email email, Order order) {
        return Stream.of(MessagePurpose.values())
                .filter(purpose -> EmailKind.of(purpose) == email.kind())
                .findFirst()
                .map(purpose -> message(email, purpose).flatMap(order::toldBy))
                .orElseGet(() -> order.toldBy(email.sourceEventId()));
    }

    /** Empty for words that no event can hold, and which therefore came from elsewhere. */
    private static Optional<MessageDrafted> message(Email email, MessagePurpose purpose) {
        try {
            return Optional.of(new MessageDrafted(
                    email.sourceEventId(),
                    email.orderId(),
                    email.createdAt(),
                    purpose,
                    email.subject(),
                    email.text(),
                    email.html()));
        } catch (InvalidEventException e) {
            return Optional.empty();
        }
    }

    /** What must be stated is only known in the language that is written today. */
    private Optional<DraftFacts> facts(Email email, BuyerNotification told) {
        return renderer.render(told).match(new Rendering.Cases<>() {
            @Override
            public Optional<DraftFacts> rendered(Rendering.Rendered rendered) {
                Draft draft = rendered.draft();
                return Optional.of(draft.facts()).filter(facts -> draft.locale().equals(email.locale()));
            }

            @Override
            public Optional<DraftFacts> failed(Rendering.Failed failed) {
                return Optional.empty();
            }
        });
    }

    /** What the order gives to whatever is written about it: the same as to a person's message. */
    private DraftFacts factsOfOrder(Email email, Order order, OrderPlaced placed) {
        PersonalMessage about = new PersonalMessage(
                new Envelope(
                        email.messageId(),
                        email.orderId(),
                        placed.marketplaceId(),
                        placed.buyer(),
                        email.createdAt(),
                        email.sourceEventId()),
                MessagePurpose.CustomerServiceReply,
                email.subject(),
                email.text(),
                email.html(),
                placed.shipTo(),
                order.shipments().stream().map(Shipment::parcel).toList(),
                order.lines().stream()
                        .map(line -> new Item(line.orderItemId(), line.placed().title(), line.ordered()))
                        .toList());
        return ((Rendering.Rendered) renderer.render(about)).draft().facts();
    }
}
