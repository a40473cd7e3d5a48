package io.ordernotifier.demo;

import io.ordernotifier.event.EventKind;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.output.Email;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.output.RejectedEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Holds every event that was sent against what has come of it. An event is settled when the processor has committed it
 * and everything it led to has been read. One that led to nothing has been held, was told before, or calls for nothing:
 * which of these follows from the events settled before it.
 *
 * <p>Events are sent by one thread and settled by another.
 */
final class Ledger implements Outputs {
    private final Deque<SentEvent> unsettled = new ArrayDeque<>();
    private final Map<String, Trace> traces = new HashMap<>();
    private final Map<Place, RejectedEvent> rejections = new HashMap<>();
    private final Map<String, SentEvent> firstWithId = new HashMap<>();
    private final Map<Place, SentEvent> held = new LinkedHashMap<>();
    private final Set<String> settledIds = new HashSet<>();
    private final Set<String> knownOrders = new HashSet<>();
    private final Set<String> shippedOrders = new HashSet<>();

    /** Everything one event ID has led to. It belongs to the first event that came with it; later ones are duplicates. */
    private static final class Trace {
        private @Nullable Email email;
        private @Nullable FeedRecord feedRecord;
        private @Nullable RejectedDraft rejectedDraft;
    }

    synchronized void sent(SentEvent event) {
        unsettled.add(event);
        firstWithId.putIfAbsent(event.written().event().eventId(), event);
    }

    /** How many events were sent and are not settled. */
    synchronized int open() {
        return unsettled.size();
    }

    /** How many events are settled and wait for what they need. */
    synchronized int waiting() {
        return held.size();
    }

    @Override
    public synchronized void email(Email email) {
        trace(email.sourceEventId()).email = email;
    }

    @Override
    public synchronized void feedRecord(FeedRecord feedRecord) {
        trace(feedRecord.sourceEventId()).feedRecord = feedRecord;
    }

    @Override
    public synchronized void rejectedDraft(RejectedDraft rejected) {
        trace(rejected.draft().sourceEventId()).rejectedDraft = rejected;
    }

    @Override
    public synchronized void rejectedEvent(RejectedEvent rejected) {
        Place place = new Place(
                rejected.source().topic(),
                rejected.source().partition(),
                rejected.source().offset());
        rejections.put(place, rejected);
    }

    /**
     * Settles what the processor has done with, in the order it was sent.
     *
     * @param committed up to which offset each input partition is done with; everything that came of it must have been
     *     given to this ledger
     * @return what has come of the events settled now, and of those released from waiting
     */
    synchronized List<Fate> settle(Map<TopicPartition, Long> committed) {
        List<Fate> fates = new ArrayList<>();
        while (!unsettled.isEmpty() && isDone(unsettled.peek(), committed)) {
            SentEvent event = unsettled.remove();
            fates.add(settle(event));
            fates.addAll(released());
        }
        fates.addAll(released());
        return fates;
    }

    private static boolean isDone(SentEvent event, Map<TopicPartition, Long> committed) {
        Place place = event.place();
        return committed.getOrDefault(place.topicPartition(), 0L) > place.offset();
    }

    private Fate settle(SentEvent event) {
        Fate fate = rejection(event, false).orElseGet(() -> unlessRejected(event));
        if (fate.sort() == Fate.Sort.HELD) {
            held.put(event.place(), event);
        } else if (fate.sort() != Fate.Sort.REJECTED) {
            settled(event);
        }
        return fate;
    }

    private Fate unlessRejected(SentEvent event) {
        OrderEvent told = event.written().event();
        EventKind kind = event.written().kind();
        if (kind != EventKind.OrderPlaced && !knownOrders.contains(told.orderId())) {
            return new Fate(event, Fate.Sort.HELD, false, "held until its order comes");
        }
        if (kind == EventKind.ReturnReceived && !shippedOrders.contains(told.orderId())) {
            return new Fate(event, Fate.Sort.HELD, false, "held until its shipment comes");
        }
        return consequence(event, false).orElseGet(() -> withoutConsequence(event));
    }

    /** Those that waited and of which something has come. */
    private List<Fate> released() {
        List<Fate> fates = new ArrayList<>();
        for (SentEvent event : List.copyOf(held.values())) {
            rejection(event, true).or(() -> consequence(event, true)).ifPresent(fate -> {
                held.remove(event.place());
                settled(event);
                fates.add(fate);
            });
        }
        return fates;
    }

    private void settled(SentEvent event) {
        OrderEvent told = event.written().event();
        settledIds.add(told.eventId());
        if (event.written().kind() == EventKind.OrderPlaced) {
            knownOrders.add(told.orderId());
        } else if (event.written().kind() == EventKind.OrderShipped) {
            shippedOrders.add(told.orderId());
        }
    }

    private Optional<Fate> rejection(SentEvent event, boolean released) {
        return Optional.ofNullable(rejections.get(event.place()))
                .map(rejected -> new Fate(
                        event,
                        Fate.Sort.REJECTED,
                        released,
                        "rejected, " + rejected.code() + ": " + rejected.message()));
    }

    private Optional<Fate> consequence(SentEvent event, boolean released) {
        String eventId = event.written().event().eventId();
        Trace trace = traces.get(eventId);
        return trace == null || !event.equals(firstWithId.get(eventId))
                ? Optional.empty()
                : Optional.of(fate(event, trace, released));
    }

    private static Fate fate(SentEvent event, Trace trace, boolean released) {
        String feed = trace.feedRecord == null ? "" : "feed " + Words.of(trace.feedRecord);
        if (trace.rejectedDraft != null) {
            String draft = "draft rejected, " + Words.whyRejected(trace.rejectedDraft);
            return new Fate(event, Fate.Sort.DRAFT_REJECTED, released, join(draft, feed));
        }
        if (trace.email != null) {
            String email = "email " + Words.of(trace.email.kind());
            return new Fate(event, Fate.Sort.EMAIL, released, join(email, feed));
        }
        return new Fate(event, Fate.Sort.FEED, released, feed);
    }

    /** A shipment or a return that is known always leads to a feed record: without one it was known before. */
    private Fate withoutConsequence(SentEvent event) {
        EventKind kind = event.written().kind();
        boolean seen = settledIds.contains(event.written().event().eventId())
                || kind == EventKind.OrderShipped
                || kind == EventKind.ReturnReceived;
        if (seen) {
            return new Fate(event, Fate.Sort.DUPLICATE, false, "seen before, nothing happens");
        }
        return new Fate(
                event, Fate.Sort.QUIET, false, kind == EventKind.OrderPlaced ? "order known" : "nothing to tell");
    }

    private Trace trace(String eventId) {
        return traces.computeIfAbsent(eventId, missing -> new Trace());
    }

    private static String join(String first, String second) {
        return second.isEmpty() ? first : first + ", " + second;
    }
}
