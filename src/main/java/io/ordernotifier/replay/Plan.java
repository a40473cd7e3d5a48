package io.ordernotifier.replay;

import io.ordernotifier.event.Place;
import io.ordernotifier.streams.Rehearsed;
import io.ordernotifier.streams.Rehearsed.Effect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What would come of a run, counted. For every topic
 *
 * <pre>
 * selected = already + fresh + held + rejected
 * </pre>
 */
public final class Plan {
    private static final int MOST_SAMPLES = 3;

    private final Map<String, Counts> topics = new LinkedHashMap<>();
    private final Map<String, Long> emails = new TreeMap<>();
    private final Map<String, Long> feedRecords = new TreeMap<>();
    private final Map<String, Long> rejectedDrafts = new TreeMap<>();
    private final Map<String, Long> brokenRules = new TreeMap<>();
    private final Map<String, Long> rejectedEvents = new TreeMap<>();
    private final Map<String, Long> notTold = new TreeMap<>();
    private final Map<String, List<Sample>> samples = new LinkedHashMap<>();
    private final long underWay;
    private long unread;
    private long otherRecords;
    private long neverLeft;
    private long resentAsTheyWere;
    private long renderedAgain;

    /** How many events of one topic, and what would come of them. */
    public static final class Counts {
        private long selected;
        private long already;
        private long fresh;
        private long held;
        private long rejected;

        public long selected() {
            return selected;
        }

        /** Processed before. */
        public long already() {
            return already;
        }

        /** Never processed before, and possible now. */
        public long fresh() {
            return fresh;
        }

        /** Never processed before, and would wait. */
        public long held() {
            return held;
        }

        public long rejected() {
            return rejected;
        }
    }

    /**
     * One event of many.
     *
     * @param orderId empty where the record cannot be read
     */
    public record Sample(String orderId, Place place, String what) {}

    Plan(List<String> topics, long underWay) {
        this.underWay = underWay;
        topics.forEach(topic -> this.topics.put(topic, new Counts()));
    }

    void add(Place place, Rehearsed rehearsed) {
        Counts counts = topics.computeIfAbsent(place.topic(), topic -> new Counts());
        counts.selected++;
        switch (rehearsed.came()) {
            case ALREADY -> counts.already++;
            case APPLIED -> counts.fresh++;
            case HELD -> {
                counts.held++;
                sample("would wait", rehearsed, place, "");
            }
            case REJECTED -> counts.rejected++;
        }
        rehearsed.effects().forEach(effect -> add(effect, rehearsed, place));
    }

    private void add(Effect effect, Rehearsed rehearsed, Place place) {
        if (effect instanceof Effect.Email email) {
            count(emails, email.kind().name());
            resentAsTheyWere += email.asItWas() ? 1 : 0;
            renderedAgain += email.again() && !email.asItWas() ? 1 : 0;
            String how = email.asItWas() ? ", as it was" : email.again() ? ", rendered again" : "";
            sample("would be sent", rehearsed, place, email.kind() + how);
        } else if (effect instanceof Effect.FeedRecord feedRecord) {
            count(feedRecords, feedRecord.type());
        } else if (effect instanceof Effect.DraftRejected draft) {
            count(rejectedDrafts, draft.kind().name());
            draft.rules().forEach(rule -> count(brokenRules, rule));
            sample("would be rejected", rehearsed, place, draft.kind() + ": " + String.join(", ", draft.rules()));
        } else if (effect instanceof Effect.EventRejected event) {
            count(rejectedEvents, event.code().name());
            sample("would be rejected", rehearsed, place, event.code().name());
        } else if (effect instanceof Effect.NotTold silence) {
            count(notTold, silence.reason());
        }
    }

    /** A record that is not resent. */
    void addLeft(Place place, Director.Why why) {
        Counts counts = topics.computeIfAbsent(place.topic(), topic -> new Counts());
        counts.selected++;
        switch (why) {
            case OTHER_RECORD -> {
                counts.already++;
                otherRecords++;
            }
            case REJECTED -> {
                counts.rejected++;
                neverLeft++;
            }
        }
    }

    void addUnread() {
        unread++;
    }

    private static void count(Map<String, Long> counts, String key) {
        counts.merge(key, 1L, Long::sum);
    }

    private void sample(String label, Rehearsed rehearsed, Place place, String what) {
        List<Sample> some = samples.computeIfAbsent(label, each -> new ArrayList<>());
        if (some.size() < MOST_SAMPLES) {
            some.add(new Sample(rehearsed.orderId(), place, what));
        }
    }

    /** By topic, in the order of the topics. */
    public Map<String, Counts> topics() {
        return topics;
    }

    public Counts total() {
        Counts total = new Counts();
        for (Counts each : topics.values()) {
            total.selected += each.selected;
            total.already += each.already;
            total.fresh += each.fresh;
            total.held += each.held;
            total.rejected += each.rejected;
        }
        return total;
    }

    /** Emails that would be sent, by kind; those of events that wait for a selected one count too. Likewise below. */
    public Map<String, Long> emails() {
        return emails;
    }

    /** By Avro type. */
    public Map<String, Long> feedRecords() {
        return feedRecords;
    }

    /** By kind of email. */
    public Map<String, Long> rejectedDrafts() {
        return rejectedDrafts;
    }

    /** Drafts by the rules they break; one may break several. */
    public Map<String, Long> brokenRules() {
        return brokenRules;
    }

    /** By code. */
    public Map<String, Long> rejectedEvents() {
        return rejectedEvents;
    }

    /** Of which the buyer would not be told, on purpose, by reason. */
    public Map<String, Long> notTold() {
        return notTold;
    }

    public Map<String, List<Sample>> samples() {
        return samples;
    }

    /**
     * Records on the replay topic that the processor has not read yet: what comes of them is not known to the plan, so that
     * the same events look as if they were not processed.
     */
    public long underWay() {
        return underWay;
    }

    /** Records of the selection that the processor has not read yet: they come by themselves and are left out. */
    public long unread() {
        return unread;
    }

    /** Records that are not resent, since their event was applied from another record, which is. */
    public long otherRecords() {
        return otherRecords;
    }

    /** Records that are not resent, since they cannot be processed and nothing left because of them. */
    public long neverLeft() {
        return neverLeft;
    }

    /** Of the emails, those that leave byte for byte as they lie on the topic. */
    public long resentAsTheyWere() {
        return resentAsTheyWere;
    }

    /** Of the emails, those of events told before that are rendered and checked again. */
    public long renderedAgain() {
        return renderedAgain;
    }

    static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
