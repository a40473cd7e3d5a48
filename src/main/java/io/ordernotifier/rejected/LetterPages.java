package io.ordernotifier.rejected;

import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.ShipmentDelayed;
import io.ordernotifier.order.Order;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.story.DraftMask;
import io.ordernotifier.story.Personal;
import io.ordernotifier.wire.EventDecoder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Shows letters whole. Without personal data, unless that is asked for: one rule for text and fields. */
public final class LetterPages {
    private final Letters letters;
    private final boolean reveal;
    private final EventDecoder decoder;

    public LetterPages(Letters letters, boolean reveal) {
        this.letters = letters;
        this.reveal = reveal;
        this.decoder = letters.eventDecoder();
    }

    /** Hands over the page of each. What the order says of its buyer is looked up first, so that it can be hidden. */
    public void show(Collection<Filed> wanted, Consumer<LetterPage> taker) {
        List<Filed> drafts = wanted.stream()
                .filter(each -> each.letter().type() == Letter.Type.DRAFT)
                .toList();
        Map<String, Order> orders = reveal ? Map.of() : letters.orders(drafts);
        letters.records(
                wanted,
                (filed, record) -> taker.accept(
                        filed.letter().type() == Letter.Type.DRAFT
                                ? draftPage(filed, record, orders)
                                : EventPage.of(filed, record, decoder, reveal)));
    }

    private LetterPage draftPage(Filed filed, ConsumerRecord<byte[], byte[]> record, Map<String, Order> orders) {
        RejectedDraft draft = letters.draft(record);
        if (reveal) {
            return DraftPage.of(filed, record, draft);
        }
        Order order = orders.get(draft.draft().orderId());
        Personal personal = order == null ? null : Personal.of(order.placed());
        return DraftPage.of(filed, record, mask(draft, personal));
    }

    /** Where it cannot be known what the event told, nothing is shown. */
    private RejectedDraft mask(RejectedDraft draft, @Nullable Personal personal) {
        Optional<OrderEvent> event = Letters.event(decoder, draft.source());
        String explanation = event.orElse(null) instanceof ShipmentDelayed delayed ? delayed.explanation() : null;
        return DraftMask.of(draft, event.isEmpty() ? null : personal, explanation);
    }
}
