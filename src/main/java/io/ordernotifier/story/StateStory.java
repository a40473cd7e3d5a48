package io.ordernotifier.story;

import io.ordernotifier.event.Arrival;
import io.ordernotifier.event.EventKind;
import io.ordernotifier.event.Replayed;
import io.ordernotifier.notification.EmailReference;
import io.ordernotifier.notification.Notifier;
import io.ordernotifier.order.AppliedEvent;
import io.ordernotifier.order.Change;
import io.ordernotifier.order.Note;
import io.ordernotifier.order.Order;
import io.ordernotifier.order.Waiting;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.FeedRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What an order's state tells of its story: the events and what each led to. */
public final class StateStory {
    private final Order order;
    private final Predicate<String> keptBack;
    private final Duration pendingTimeout;
    private final Map<String, Change> changes = new HashMap<>();
    private final List<StoryEntry> entries = new ArrayList<>();

    private StateStory(Order order, Predicate<String> keptBack, Duration pendingTimeout) {
        this.order = order;
        this.keptBack = keptBack;
        this.pendingTimeout = pendingTimeout;
        if (order.placed() != null) {
            changes.put(order.placed().eventId(), new Change.Placed(order.placed()));
        }
        order.shipments().forEach(each -> changes.put(each.sourceEventId(), each));
        order.cancellations().forEach(each -> changes.put(each.sourceEventId(), each));
        order.delays().forEach(each -> changes.put(each.sourceEventId(), each));
        order.returns().forEach(each -> changes.put(each.sourceEventId(), each));
    }

    /**
     * The story in order of time.
     *
     * @param keptBack whether the draft of that message ID was rejected and has not been sent since
     * @param pendingTimeout how long an event may wait
     */
    public static List<StoryEntry> of(Order order, Predicate<String> keptBack, Duration pendingTimeout) {
        return new StateStory(order, keptBack, pendingTimeout).tell();
    }

    private List<StoryEntry> tell() {
        order.history().forEach(this::applied);
        order.waiting().forEach(this::waits);
        order.notes().forEach(this::noted);
        return entries.stream().sorted(StoryEntry.BY_TIME).toList();
    }

    private void applied(AppliedEvent event) {
        AppliedEvent.Application application = event.application();
        Change change = changes.get(event.eventId());
        if (application == null) {
            Instant at = change == null ? Instant.EPOCH : change.match(HappenedAt.INSTANCE);
            add(at, StoryEntry.What.APPLIED, "", event, null, "when it came was not kept at that time");
            consequences(at, event, change, EventKind.MessageDrafted);
            return;
        }
        String place = application.place().toString();
        String kind = application.kind().name();
        if (application.releasedBy() != null) {
            add(application.receivedAt(), StoryEntry.What.HELD, kind, event, place, "waits for what it needs");
        }
        String how = application.releasedBy() == null ? "" : "released by " + application.releasedBy();
        add(application.appliedAt(), StoryEntry.What.APPLIED, kind, event, place, how);
        consequences(application.appliedAt(), event, change, application.kind());
    }

    private void consequences(Instant at, AppliedEvent event, @Nullable Change change, EventKind kind) {
        if (change == null) {
            if (kind == EventKind.MessageDrafted) {
                message(at, event);
            }
            return;
        }
        Notifier.silence(change)
                .ifPresent(why -> add(at, StoryEntry.What.SUPPRESSED, "email", event, null, why.name()));
        EmailReference.of(order.orderId(), change).ifPresent(email -> email(at, event, email));
        FeedRecords.of(order.orderId(), change).ifPresent(feedRecord -> feedRecord(at, event, feedRecord));
    }

    /** The state does not keep what a person wrote, nor to which end. */
    private void message(Instant at, AppliedEvent event) {
        List<EmailReference> possible = EmailReference.ofMessage(order.orderId(), event.eventId());
        EmailReference email = possible.stream()
                .filter(each -> keptBack.test(each.messageId()))
                .findFirst()
                .orElse(possible.get(0));
        if (keptBack.test(email.messageId())) {
            email(at, event, email);
        } else {
            add(at, StoryEntry.What.EMAIL, "message", event, null, "a person's own words");
        }
    }

    private void email(Instant at, AppliedEvent event, EmailReference email) {
        boolean rejected = keptBack.test(email.messageId());
        entries.add(new StoryEntry(
                at.toString(),
                rejected ? StoryEntry.What.REJECTED_DRAFT : StoryEntry.What.EMAIL,
                email.kind().name(),
                email.messageId(),
                event.eventId(),
                null,
                rejected ? "kept back, and not sent since" : ""));
    }

    private void feedRecord(Instant at, AppliedEvent event, FeedRecord feedRecord) {
        entries.add(new StoryEntry(
                at.toString(),
                StoryEntry.What.FEED_RECORD,
                feedRecord.getClass().getSimpleName(),
                feedRecord.id(),
                event.eventId(),
                null,
                ""));
    }

    private void waits(Waiting waiting) {
        Arrival arrival = waiting.arrival();
        entries.add(new StoryEntry(
                waiting.since().toString(),
                StoryEntry.What.HELD,
                EventKind.of(arrival.event()).name(),
                arrival.event().eventId(),
                arrival.event().eventId(),
                arrival.source().place().toString(),
                "waits for what it needs, until " + waiting.since().plus(pendingTimeout)));
    }

    private void noted(Note note) {
        Replayed replayed = note.replayed();
        entries.add(new StoryEntry(
                note.at().toString(),
                replayed == null ? StoryEntry.What.DUPLICATE : StoryEntry.What.REPLAYED,
                replayed == null ? "event" : replayed.mode().text(),
                note.eventId(),
                note.eventId(),
                note.place().toString(),
                replayed == null ? "said before: nothing came of it" : asked(note.came(), replayed)));
    }

    private static String asked(Note.Came came, Replayed replayed) {
        String what = switch (came) {
            case APPLIED -> "was new, and applied";
            case HELD -> "was new, and waits";
            case DUPLICATE -> "was known: nothing came of it";
            case TOLD_AGAIN -> "was known, and told again";
        };
        return what + say("; run ", replayed.run()) + say(" by ", replayed.by()) + say(": ", replayed.reason());
    }

    private static String say(String before, @Nullable String words) {
        return words == null ? "" : before + words;
    }

    private void add(
            Instant at, StoryEntry.What what, String kind, AppliedEvent event, @Nullable String place, String detail) {
        entries.add(new StoryEntry(at.toString(), what, kind, event.eventId(), event.eventId(), place, detail));
    }
}
