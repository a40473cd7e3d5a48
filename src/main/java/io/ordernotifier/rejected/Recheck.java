package io.ordernotifier.rejected;

import io.ordernotifier.event.Arrival;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.Replayed;
import io.ordernotifier.notification.BuyerNotification;
import io.ordernotifier.order.Order;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.output.ReviewDesk;
import io.ordernotifier.output.ToldAgain;
import io.ordernotifier.output.Verdict;
import io.ordernotifier.policy.PolicyPack;
import io.ordernotifier.policy.Severity;
import io.ordernotifier.policy.Violation;
import io.ordernotifier.rendering.Renderer;
import io.ordernotifier.wire.EventDecoder;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Renders rejected drafts again as a redrive would, from the event and the order as it was then, and holds them against a
 * pack. What a person wrote is checked as it was written. Nothing is sent.
 */
public final class Recheck {
    private final Letters letters;
    private final Renderer renderer;
    private final PolicyPack pack;
    private final ReviewDesk desk;
    private final EventDecoder decoder;

    public Recheck(Letters letters, Renderer renderer, PolicyPack pack) {
        this.letters = letters;
        this.renderer = renderer;
        this.pack = pack;
        this.desk = new ReviewDesk(pack);
        this.decoder = letters.eventDecoder();
    }

    /**
     * Hands over what would become of each.
     *
     * @param drafts letters of drafts
     * @param at when this is asked
     */
    public void check(Collection<Filed> drafts, Instant at, Consumer<Rechecked> taker) {
        Map<String, Order> orders = letters.orders(drafts);
        letters.records(drafts, (filed, record) -> {
            RejectedDraft draft = letters.draft(record);
            taker.accept(check(filed, draft, orders.get(draft.draft().orderId()), at));
        });
    }

    private Rechecked check(Filed filed, RejectedDraft draft, @Nullable Order order, Instant at) {
        Optional<BuyerNotification> told = Letters.event(decoder, draft.source())
                .flatMap(event -> order == null ? Optional.empty() : toldAgain(order, draft, event));
        if (told.isEmpty()) {
            return new Rechecked(filed, Rechecked.Verdict.UNKNOWN, List.of());
        }
        if (!pack.permits(told.get().kind())) {
            return new Rechecked(filed, Rechecked.Verdict.NOT_PERMITTED, List.of());
        }
        Verdict verdict = desk.review(renderer.render(told.get()), draft.source(), at, draft.attempt() + 1);
        List<String> rules = verdict.keptBack().stream()
                .flatMap(kept -> kept.violations().stream())
                .filter(violation -> violation.severity() == Severity.BLOCK)
                .map(Violation::ruleId)
                .distinct()
                .toList();
        return new Rechecked(
                filed, verdict.keptBack().isEmpty() ? Rechecked.Verdict.PASSES : Rechecked.Verdict.REJECTED, rules);
    }

    /** What the processor itself would tell of the event, were it sent through again. */
    private static Optional<BuyerNotification> toldAgain(Order order, RejectedDraft draft, OrderEvent event) {
        return order.tellAgain(new Arrival(draft.source(), event))
                .map(applied -> ToldAgain.of(Replayed.Mode.REDRIVE, applied, messageId -> true))
                .map(ToldAgain::notification);
    }
}
