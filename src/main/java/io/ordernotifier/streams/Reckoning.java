package io.ordernotifier.streams;

import io.ordernotifier.event.Arrival;
import io.ordernotifier.event.RejectCode;
import io.ordernotifier.event.Replayed;
import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.notification.Decision;
import io.ordernotifier.notification.Notifier;
import io.ordernotifier.order.Note;
import io.ordernotifier.order.Order;
import io.ordernotifier.order.Outcome;
import io.ordernotifier.order.Progress;
import io.ordernotifier.output.Email;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.FeedRecords;
import io.ordernotifier.output.RejectedEvent;
import io.ordernotifier.output.ToldAgain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works out what an arrival or the clock makes of an order and what leaves because of it. Nothing is saved or sent here, so
 * that a fault leaves everything as it was.
 */
final class Reckoning {
    private final ProcessorMetrics metrics;
    private final RejectWatch rejects;
    private final Function<byte[], Email> emails;
    private final BiPredicate<String, String> keptBack;

    /**
     * @param emails reads an email as it lies on its topic
     * @param keptBack whether, of an order, the email of that message ID was rejected as a draft and not sent since
     */
    Reckoning(
            ProcessorMetrics metrics,
            RejectWatch rejects,
            Function<byte[], Email> emails,
            BiPredicate<String, String> keptBack) {
        this.metrics = metrics;
        this.rejects = rejects;
        this.emails = emails;
        this.keptBack = keptBack;
    }

    /**
     * What came of it.
     *
     * @param order afterwards; the same instance as before where nothing changed
     * @param outcomes of the arrival, and then of what had waited for it; none where the processor failed on it
     */
    record Result(Order order, List<Outcome> outcomes, List<Departure> departures) {}

    /** A fault of ours sets the event aside and leaves the order as it was. */
    Result arrive(Order before, Arrival arrival, Instant now) {
        try {
            return reckon(before, arrival, now);
        } catch (RuntimeException fault) {
            return new Result(before, List.of(), List.of(fault(arrival, fault)));
        }
    }

    private Result reckon(Order before, Arrival arrival, Instant now) {
        Progress progress = before.receive(arrival, now);
        List<Departure> departures = departures(progress, now);
        boolean again =
                progress.outcomes().get(0) instanceof Outcome.Duplicate && tellAgain(before, arrival, now, departures);
        return new Result(noted(progress, arrival, again, now), progress.outcomes(), departures);
    }

    Result expire(Order before, Instant arrivedBefore, Instant now) {
        Progress progress = before.expire(arrivedBefore);
        return new Result(progress.order(), progress.outcomes(), departures(progress, now));
    }

    /** Only duplicates and what was sent through again is noted: the rest is the order's history. */
    private static Order noted(Progress progress, Arrival arrival, boolean again, Instant now) {
        Outcome outcome = progress.outcomes().get(0);
        boolean ordinary = arrival.replayed() == null && !(outcome instanceof Outcome.Duplicate);
        if (ordinary || outcome instanceof Outcome.Refused) {
            return progress.order();
        }
        Note.Came came = again
                ? Note.Came.TOLD_AGAIN
                : outcome instanceof Outcome.Applied
                        ? Note.Came.APPLIED
                        : outcome instanceof Outcome.Held ? Note.Came.HELD : Note.Came.DUPLICATE;
        return progress.order()
                .noted(new Note(arrival.event().eventId(), arrival.source().place(), now, came, arrival.replayed()));
    }

    private static Consequence.Report report(FeedRecord feedRecord, Order order) {
        return new Consequence.Report(feedRecord, order.placement().marketplaceId());
    }

    private List<Departure> departures(Progress progress, Instant now) {
        List<Departure> departures = new ArrayList<>();
        for (Outcome outcome : progress.outcomes()) {
            SourceRecord source = outcome.arrival().source();
            outcome.match(new Outcome.Cases<Void>() {
                @Override
                public Void applied(Outcome.Applied applied) {
                    FeedRecords.of(applied)
                            .ifPresent(each -> departures.add(new Departure(source, report(each, applied.after()))));
                    Notifier.decide(applied).match(new Decision.Cases<Void>() {
                        @Override
                        public Void tell(Decision.Tell tell) {
                            departures.add(
                                    new Departure(source, new Consequence.Notify(tell.notification(), source, now)));
                            return null;
                        }

                        @Override
                        public Void silent(Decision.Silent silent) {
                            metrics.silent(silent.reason());
                            return null;
                        }
                    });
                    return null;
                }

                @Override
                public Void held(Outcome.Held held) {
                    return null;
                }

                @Override
                public Void duplicate(Outcome.Duplicate duplicate) {
                    return null;
                }

                @Override
                public Void refused(Outcome.Refused refused) {
                    departures.add(new Departure(source, new Consequence.SetAside(refusal(refused))));
                    return null;
                }
            });
            metrics.outcome(outcome, now);
            rejects.outcome(outcome, now);
        }
        return departures;
    }

    private static RejectedEvent refusal(Outcome.Refused refused) {
        SourceRecord source = refused.arrival().source();
        String stage = refused.code() == RejectCode.ORDER_UNKNOWN ? "wait" : "apply";
        return new RejectedEvent(source, refused.code(), stage, refused.reason(), Attempts.of(source), null);
    }

    private static Departure fault(Arrival arrival, RuntimeException fault) {
        return new Departure(
                arrival.source(),
                new Consequence.SetAside(new RejectedEvent(
                        arrival.source(),
                        RejectCode.PROCESSING_FAILED,
                        "apply",
                        "the processor failed on this event with a "
                                + fault.getClass().getName()
                                + ": a fault of the processor, not of the event; the stack trace is in the headers",
                        Attempts.of(arrival.source()),
                        fault)));
    }

    /** What an applied event led to leaves again, as far as it is wanted. True when something does. */
    private boolean tellAgain(Order order, Arrival arrival, Instant now, List<Departure> departures) {
        Replayed replayed = arrival.replayed();
        if (replayed == null || replayed.mode() == Replayed.Mode.REPLAY) {
            return false;
        }
        Optional<Outcome.Applied> applied = order.tellAgain(arrival);
        if (applied.isEmpty()) {
            return false; // it still waits, or another event told the same
        }
        ToldAgain again =
                ToldAgain.of(replayed.mode(), applied.get(), messageId -> keptBack.test(order.orderId(), messageId));
        SourceRecord source = arrival.source();
        String run = replayed.mode() == Replayed.Mode.RESEND ? Objects.requireNonNullElse(replayed.run(), "") : null;
        again.feedRecord().ifPresent(each -> departures.add(new Departure(source, report(each, order), run)));
        if (again.notification() != null) {
            Consequence.Notify notify = new Consequence.Notify(again.notification(), source, now);
            departures.add(new Departure(source, again(again.email(), notify), run));
            metrics.toldAgain(source.topic());
        }
        return !again.isNothing();
    }

    private Consequence again(ToldAgain.Again how, Consequence.Notify notify) {
        byte @Nullable [] value = notify.source().lastHeader(HeaderNames.RESEND_VALUE);
        if (how != ToldAgain.Again.AS_IT_WAS || value == null) {
            return notify;
        }
        Email email = emails.apply(value);
        boolean same = email.messageId().equals(notify.notification().envelope().messageId())
                && email.orderId().equals(notify.notification().envelope().orderId());
        return same
                ? new Consequence.PassOn(email, value)
                : new Consequence.SetAside(new RejectedEvent(
                        notify.source(),
                        RejectCode.UNKNOWN_ORIGIN,
                        "apply",
                        "the email to be sent again is not the one that this event led to: its message ID must be "
                                + notify.notification().envelope().messageId(),
                        Attempts.of(notify.source()),
                        null));
    }
}
