package io.ordernotifier.console;

import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.order.AppliedEvent;
import io.ordernotifier.order.Order;
import io.ordernotifier.story.LineView;
import io.ordernotifier.story.Personal;
import io.ordernotifier.story.StateStory;
import io.ordernotifier.story.StoryEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as JSON. Personal data, buyer and address, are in one place that may be left out; no text that was written to
 * the buyer is in it.
 * Times and dates are ISO 8601; amounts are decimal strings in the order's currency, so that no reader rounds them.
 *
 * @param placed absent until the order itself has come
 * @param appliedEvents the IDs of all events that were applied, the messages of persons among them
 * @param waiting events that came before what they need
 * @param story all of it in order of time
 * @param personal absent for those who may not see it
 */
record OrderView(
        String orderId,
        @Nullable PlacedView placed,
        List<LineView> lines,
        List<ShipmentView> shipments,
        List<CancellationView> cancellations,
        List<DelayView> delays,
        List<ReturnView> returns,
        List<String> appliedEvents,
        List<WaitingView> waiting,
        List<StoryEntry> story,
        @Nullable Personal personal) {
    OrderView {
        lines = List.copyOf(lines);
        shipments = List.copyOf(shipments);
        cancellations = List.copyOf(cancellations);
        delays = List.copyOf(delays);
        returns = List.copyOf(returns);
        appliedEvents = List.copyOf(appliedEvents);
        waiting = List.copyOf(waiting);
        story = List.copyOf(story);
    }

    /** @param masked whether personal data is left out */
    static OrderView of(OrderLookup.Found lookup, boolean masked) {
        Order order = lookup.order();
        String orderId = order.orderId();
        OrderPlaced placed = order.placed();
        return new OrderView(
                orderId,
                placed == null ? null : PlacedView.of(placed),
                order.lines().stream().map(LineView::of).toList(),
                order.shipments().stream()
                        .map(each -> ShipmentView.of(orderId, each))
                        .toList(),
                order.cancellations().stream()
                        .map(each -> CancellationView.of(orderId, each))
                        .toList(),
                order.delays().stream().map(each -> DelayView.of(orderId, each)).toList(),
                order.returns().stream()
                        .map(each -> ReturnView.of(orderId, each))
                        .toList(),
                order.history().stream().map(AppliedEvent::eventId).toList(),
                order.waiting().stream()
                        .map(each -> WaitingView.of(each, lookup.pendingTimeout()))
                        .toList(),
                StateStory.of(order, lookup.keptBack()::contains, lookup.pendingTimeout()),
                masked ? null : Personal.of(placed));
    }
}
