package io.ordernotifier.order;

import io.ordernotifier.event.Arrival;
import io.ordernotifier.event.EventKind;
import io.ordernotifier.event.OrderEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An arrival's way into an order, and then that of the arrivals that had waited for it. */
final class Receiving {
    /** By what happened, not by what arrived, so that the order of arrival does not decide. */
    private static final Comparator<Waiting> AS_IT_HAPPENED = Comparator.comparing(
                    (Waiting waiting) -> waiting.arrival().event().occurredAt())
            .thenComparing(waiting -> waiting.arrival().event().eventId());

    private final List<Outcome> outcomes = new ArrayList<>(1);
    private Order order;

    Receiving(Order order) {
        this.order = order;
    }

    Progress receive(Arrival arrival, Instant now) {
        if (!arrival.event().orderId().equals(order.orderId())) {
            throw new IllegalArgumentException(
                    "an event of order " + arrival.event().orderId() + " was given to order " + order.orderId()
                            + ": must be given to its own");
        }
        Optional<Outcome> repeated = Duplicates.find(order, arrival);
        Outcome outcome = repeated.isPresent() ? repeated.get() : attempt(arrival, now, now, null);
        outcomes.add(outcome);
        if (outcome instanceof Outcome.Held) {
            order = order.hold(arrival, now);
        } else if (outcome instanceof Outcome.Applied) {
            reexamineWaiting(now, arrival.event().eventId());
        }
        return new Progress(order, outcomes);
    }

    private void reexamineWaiting(Instant now, String releasedBy) {
        List<Waiting> queue = new ArrayList<>(order.waiting());
        queue.sort(AS_IT_HAPPENED);
        int next = 0;
        while (next < queue.size()) {
            Arrival waited = queue.get(next).arrival();
            Outcome outcome = attempt(waited, queue.get(next).since(), now, releasedBy);
            if (outcome instanceof Outcome.Held) {
                next++;
                continue;
            }
            outcomes.add(outcome);
            queue.remove(next);
            if (outcome instanceof Outcome.Applied) {
                next = 0; // what was too early before may be possible now
            } else {
                order = order.drop(waited);
            }
        }
    }

    private Outcome attempt(Arrival arrival, Instant receivedAt, Instant now, @Nullable String releasedBy) {
        return Transition.of(order, arrival.event()).match(new Step.Cases<>() {
            @Override
            public Outcome taken(Step.Taken step) {
                Order before = order;
                order = before.with(applied(arrival, step, receivedAt, now, releasedBy), step.change(), step.lines());
                if (!order.waiting().isEmpty()) {
                    order = order.drop(arrival);
                }
                return new Outcome.Applied(arrival, before, step.change(), order);
            }

            @Override
            public Outcome impossible(Step.Impossible step) {
                return new Outcome.Refused(arrival, step.code(), step.reason());
            }

            @Override
            public Outcome tooEarly(Step.TooEarly step) {
                return new Outcome.Held(arrival, step.awaited());
            }
        });
    }

    private static AppliedEvent applied(
            Arrival arrival, Step.Taken step, Instant receivedAt, Instant now, @Nullable String releasedBy) {
        OrderEvent event = arrival.event();
        return new AppliedEvent(
                event.eventId(),
                step.fingerprint(),
                new AppliedEvent.Application(
                        EventKind.of(event), arrival.source().place(), receivedAt, now, releasedBy));
    }
}
