package io.ordernotifier.rejected;

import io.ordernotifier.Settings;
import io.ordernotifier.event.Place;
import io.ordernotifier.rejected.Filed.State;
import io.ordernotifier.scan.ScanProgress;
import io.ordernotifier.scan.TopicScan;
import io.ordernotifier.streams.HeaderNames;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** Looks what the processor makes of the events that a run sent through again. */
public final class RedriveWatch implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    /** What came of an event is committed with the processor's offsets, but seen only once no older transaction is open. */
    private static final int LOOKS = 10;

    private final Settings settings;
    private final TopicScan scan;
    private final Letters letters;

    public RedriveWatch(Settings settings, Letters letters) {
        this.settings = settings;
        this.letters = letters;
        this.scan = new TopicScan(settings, ScanProgress.NONE);
    }

    /**
     * Waits until the processor has dealt with all of them, or has not come nearer for so long.
     *
     * @param run its ID
     * @param began when it did
     * @param progress is told how many of how many are dealt with
     */
    public RedriveOutcome await(String run, Instant began, Duration patience, ScanProgress progress)
            throws InterruptedException {
        List<Sent> sent = sent(run, began);
        awaitProcessed(sent, patience, progress);
        RedriveOutcome outcome = outcome(sent, letters.list());
        for (int looks = 1; looks < LOOKS && outcome.silent() + outcome.unprocessed() > 0; looks++) {
            Thread.sleep(LOOK_EVERY.toMillis());
            outcome = outcome(sent, letters.list());
        }
        return outcome;
    }

    /**
     * A record of the replay topic.
     *
     * @param attempts how often its event had been tried
     */
    private record Sent(TopicPartition partition, long offset, Place source, int attempts) {}

    private List<Sent> sent(String run, Instant began) {
        List<Sent> sent = new ArrayList<>();
        List<TopicPartition> partitions = scan.partitions(settings.topics().replay());
        scan.read(scan.since(partitions, began), record -> {
            if (Headers.text(record, HeaderNames.REPLAY_RUN).equals(run)) {
                sent.add(new Sent(
                        new TopicPartition(record.topic(), record.partition()),
                        record.offset(),
                        Headers.place(
                                record,
                                HeaderNames.ORIGIN_TOPIC,
                                HeaderNames.ORIGIN_PARTITION,
                                HeaderNames.ORIGIN_OFFSET),
                        (int) Headers.number(record, HeaderNames.ATTEMPT, 1)));
            }
        });
        return sent;
    }

    private void awaitProcessed(List<Sent> sent, Duration patience, ScanProgress progress) throws InterruptedException {
        long before = -1;
        long since = System.nanoTime();
        while (System.nanoTime() - since < patience.toNanos()) {
            Map<TopicPartition, Long> processed = letters.processed();
            long done = sent.stream()
                    .filter(each -> each.offset() < processed.getOrDefault(each.partition(), 0L))
                    .count();
            progress.at(done, sent.size());
            if (done == sent.size()) {
                return;
            }
            if (done > before) {
                before = done;
                since = System.nanoTime();
            }
            Thread.sleep(LOOK_EVERY.toMillis());
        }
    }

    private static RedriveOutcome outcome(List<Sent> sent, List<Filed> all) {
        Map<Place, Integer> redriven = sent.stream().collect(Collectors.toMap(Sent::source, Sent::attempts, Math::max));
        Map<Place, List<Filed>> bySource = all.stream()
                .filter(each -> redriven.containsKey(each.letter().source()))
                .collect(Collectors.groupingBy(each -> each.letter().source()));
        Map<String, Integer> reasons = new TreeMap<>();
        Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
        redriven.forEach((source, attempt) -> {
            List<Filed> letters = bySource.getOrDefault(source, List.of());
            List<Filed> later = letters.stream()
                    .filter(each -> each.letter().attempt() > attempt)
                    .toList();
            later.stream()
                    .flatMap(each -> each.letter().reasons().stream())
                    .distinct()
                    .forEach(reason -> reasons.merge(reason, 1, Integer::sum));
            fates.merge(fate(letters, later, attempt), 1, Integer::sum);
        });
        return new RedriveOutcome(
                redriven.size(),
                fates.getOrDefault(Fate.SENT, 0),
                fates.getOrDefault(Fate.WENT_THROUGH, 0),
                reasons,
                fates.getOrDefault(Fate.REJECTED_AGAIN, 0),
                fates.getOrDefault(Fate.UNPROCESSED, 0),
                fates.getOrDefault(Fate.SILENT, 0));
    }

    private enum Fate {
        SENT,
        WENT_THROUGH,
        REJECTED_AGAIN,
        UNPROCESSED,
        SILENT
    }

    /**
     * What came of one event.
     *
     * @param letters all that there are about it
     * @param later those of attempts after that one
     */
    private static Fate fate(List<Filed> letters, List<Filed> later, int attempt) {
        if (!later.isEmpty()) {
            return Fate.REJECTED_AGAIN;
        }
        Set<State> states = letters.stream()
                .filter(each -> each.letter().attempt() == attempt)
                .map(Filed::state)
                .collect(Collectors.toSet());
        if (states.contains(State.UNDER_WAY)) {
            return Fate.UNPROCESSED;
        }
        if (states.contains(State.SENT_SINCE)) {
            return Fate.SENT;
        }
        return states.contains(State.REDRIVEN) ? Fate.WENT_THROUGH : Fate.SILENT;
    }

    @Override
    public void close() {
        scan.close();
    }
}
