package io.ordernotifier.rejected;

import io.ordernotifier.Settings;
import io.ordernotifier.TopicNames;
import io.ordernotifier.clients.KafkaClients;
import io.ordernotifier.event.Place;
import io.ordernotifier.rejected.Filed.State;
import io.ordernotifier.scan.TopicScan;
import io.ordernotifier.streams.GroupOffsets;
import io.ordernotifier.streams.HeaderNames;
import io.ordernotifier.streams.StateTopics;
import io.ordernotifier.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/**
 * All dead letters, and what has become of each, told from the topics alone:
 *
 * <ul>
 *   <li>A later letter about the same email or record: the earlier one was redriven.
 *   <li>A draft that is no longer among the processor's drafts that are kept back (the changelog of that store): its email was
 *       sent since.
 *   <li>A record on the replay topic that repeats the event and is not processed: it is under way.
 *   <li>One that is processed, and was written after the letter of a rejected event: that went through. Of a draft one of the
 *       first two is then true.
 * </ul>
 *
 * The processor's offsets are read before all else, so that what they cover is seen.
 */
public final class LetterBox {
    private final Settings settings;
    private final TopicNames topics;
    private final TopicScan scan;
    private final LetterReader reader;
    private final int maxAttempts;
    private int unreadable;

    /**
     * @param maxAttempts how often an event may be tried before its letter is parked
     * @param reveal whether personal data is wanted
     */
    public LetterBox(Settings settings, TopicScan scan, WireFormat wire, int maxAttempts, boolean reveal) {
        this.settings = settings;
        this.topics = settings.topics();
        this.scan = scan;
        this.reader = new LetterReader(topics, wire, reveal);
        this.maxAttempts = maxAttempts;
    }

    /** Every letter there is, the oldest first. */
    public List<Filed> read() throws InterruptedException {
        Map<TopicPartition, Long> processed = processed();
        List<Letter> letters = letters();
        Map<String, Letter> last = new HashMap<>();
        letters.forEach(each -> last.merge(each.subject(), each, (one, other) -> isAfter(one, other) ? one : other));
        Redriven redriven = redriven(processed, last.values());
        KeptBack keptBack = keptBack();
        return letters.stream()
                .map(each -> new Filed(each, state(each, last, redriven, keptBack)))
                .sorted(Comparator.comparing((Filed each) -> each.letter().at())
                        .thenComparing(each -> each.letter().place().toString()))
                .toList();
    }

    /** Whether the processor's state is there, without which it is not known which drafts were sent since. */
    public boolean knowsWhatWasSent() {
        return !scan.existing(Set.of(StateTopics.keptBack(settings.applicationId())))
                .isEmpty();
    }

    /** How many records of the rejected drafts could not be read the last time. */
    public int unreadable() {
        return unreadable;
    }

    private State state(Letter letter, Map<String, Letter> last, Redriven redriven, KeptBack keptBack) {
        if (!letter.equals(last.get(letter.subject()))) {
            return State.REDRIVEN;
        }
        if (letter.type() == Letter.Type.DRAFT
                && keptBack.known()
                && !keptBack.drafts().contains(letter.subject())) {
            return State.SENT_SINCE;
        }
        if (redriven.underWay().contains(letter.source())) {
            return State.UNDER_WAY;
        }
        if (letter.type() == Letter.Type.EVENT && redriven.since(letter)) {
            return State.REDRIVEN;
        }
        return letter.attempt() >= maxAttempts ? State.PARKED : State.OPEN;
    }

    /** Letters about the same lie in the same partition of the same topic, for they have the same key. */
    private static boolean isAfter(Letter one, Letter other) {
        return one.attempt() != other.attempt()
                        && one.place().partition() != other.place().partition()
                ? one.attempt() > other.attempt()
                : one.place().offset() > other.place().offset();
    }

    private List<Letter> letters() {
        List<Letter> letters = new ArrayList<>();
        unreadable = 0;
        List<TopicPartition> partitions =
                scan.existing(List.of(topics.rejectedDrafts(), topics.rejectedEvents())).stream()
                        .flatMap(topic -> scan.partitions(topic).stream())
                        .toList();
        scan.readAll(partitions, record -> reader.read(record).ifPresentOrElse(letters::add, () -> unreadable++));
        return letters;
    }

    /** How far the processor is. */
    Map<TopicPartition, Long> processed() throws InterruptedException {
        try (Admin admin = new KafkaClients(settings).admin()) {
            return new GroupOffsets(admin, settings.applicationId()).readAtOnce();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot see how far the processor is", e.getCause());
        }
    }

    /**
     * What was sent through again.
     *
     * @param underWay records that repeat these are not processed yet
     * @param until where the last record lies that repeats that one
     */
    private record Redriven(Set<Place> underWay, Map<Place, Long> until) {
        boolean since(Letter letter) {
            return until.getOrDefault(letter.source(), -1L) >= letter.replayed();
        }
    }

    private Redriven redriven(Map<TopicPartition, Long> processed, Collection<Letter> letters) {
        Set<Place> underWay = new HashSet<>();
        Map<Place, Long> until = new HashMap<>();
        if (letters.isEmpty() || scan.existing(Set.of(topics.replay())).isEmpty()) {
            return new Redriven(underWay, until);
        }
        Set<Place> stalled = stalled();
        scan.read(starts(processed, letters, stalled), record -> {
            Place origin = Headers.place(
                    record, HeaderNames.ORIGIN_TOPIC, HeaderNames.ORIGIN_PARTITION, HeaderNames.ORIGIN_OFFSET);
            Place lies = LetterReader.place(record);
            until.merge(origin, lies.offset(), Math::max);
            TopicPartition partition = new TopicPartition(record.topic(), record.partition());
            if (lies.offset() >= processed.getOrDefault(partition, 0L) || stalled.contains(lies)) {
                underWay.add(origin);
            }
        });
        return new Redriven(underWay, until);
    }

    /** Where reading the replay topic begins: at what is not processed, and where letters of events ask for it, before. */
    private Map<TopicPartition, Long> starts(
            Map<TopicPartition, Long> processed, Collection<Letter> letters, Set<Place> stalled) {
        Map<TopicPartition, Long> starts = new HashMap<>();
        Map<TopicPartition, Long> beginnings = scan.beginnings(scan.partitions(topics.replay()));
        beginnings.forEach(
                (partition, first) -> starts.put(partition, Math.max(first, processed.getOrDefault(partition, 0L))));
        stalled.forEach(place -> earlier(starts, place.partition(), place.offset()));
        letters.stream()
                .filter(each -> each.type() == Letter.Type.EVENT)
                .forEach(each -> earlier(starts, each.source().partition(), each.replayed()));
        beginnings.forEach((partition, first) -> starts.merge(partition, first, Math::max));
        return starts;
    }

    private void earlier(Map<TopicPartition, Long> starts, int partition, long offset) {
        starts.computeIfPresent(
                new TopicPartition(topics.replay(), partition), (same, start) -> Math.min(start, offset));
    }

    /** Records of the replay topic that have come while the flood breaker was open, and wait. */
    private Set<Place> stalled() {
        Map<String, Place> waiting = new HashMap<>();
        String changelog = StateTopics.stalled(settings.applicationId());
        if (!scan.existing(Set.of(changelog)).isEmpty()) {
            scan.readAll(scan.partitions(changelog), record -> {
                String entry = record.partition() + " " + new String(record.key(), StandardCharsets.ISO_8859_1);
                if (record.value() == null) {
                    waiting.remove(entry);
                } else {
                    waiting.put(entry, StateTopics.stalledPlace(record.value()));
                }
            });
        }
        Set<Place> places = new HashSet<>(waiting.values());
        places.removeIf(place -> !place.topic().equals(topics.replay()));
        return places;
    }

    /** @param drafts order ID and message ID of each, as letters name their subject */
    private record KeptBack(boolean known, Set<String> drafts) {}

    private KeptBack keptBack() {
        Set<String> drafts = new HashSet<>();
        boolean known = knowsWhatWasSent();
        if (known) {
            scan.readAll(scan.partitions(StateTopics.keptBack(settings.applicationId())), record -> {
                String draft = new String(record.key(), StandardCharsets.UTF_8);
                if (record.value() == null) {
                    drafts.remove(draft);
                } else {
                    drafts.add(draft);
                }
            });
        }
        return new KeptBack(known, drafts);
    }
}
