package io.ordernotifier.replay;

import io.ordernotifier.Settings;
import io.ordernotifier.clients.KafkaClients;
import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.streams.TopicChecks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TransactionAbortableException;
import org.jspecify.annotations.Nullable;

/**
 * Writes records to the replay topic, each exactly once, also when it is killed at any moment and started again.
 *
 * <p>A run reads ranges of offsets of some topics and decides of each record whether it is sent. How far it is, is committed
 * in the same transaction as what is sent, as the offsets of the application's group for replays; the same command finds
 * them and goes on. Another command is refused until then.
 *
 * <pre>{@code
 * try (ReplayWriter writer = ReplayWriter.open(settings, request, System.err::println)) {
 *     Map<TopicPartition, Span> spans = writer.resumes() ? writer.left() : wanted;
 *     writer.begin(spans);
 *     for (each record within the spans, those of a partition in their order) {
 *         writer.send(record, Map.of(), partition, offset + 1); // or writer.skip(partition, offset + 1)
 *     }
 *     writer.finish();
 * }
 * }</pre>
 *
 * Not for several threads. When it is closed before it is finished, what was not committed is left to the next start.
 */
public final class ReplayWriter implements AutoCloseable {
    private static final int BATCH_RECORDS = 1_000;
    private static final int BATCH_BYTES = 8 * 1024 * 1024;
    private static final Duration BATCH_TIME = Duration.ofSeconds(1);
    private static final int TRIES = 10;

    private final RunRequest request;
    private final RunLock lock;
    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;
    private final int partitions;
    private final @Nullable Unfinished unfinished;
    private final Map<TopicPartition, Span> givenUp;
    private final Clock clock = Clock.systemUTC();
    private final Instant began;

    private String run = "";
    private Map<TopicPartition, Span> spans = Map.of();
    private final Map<TopicPartition, Long> reached = new HashMap<>();
    private final List<ProducerRecord<byte[], byte[]>> batch = new ArrayList<>();
    private long batchBytes;
    private long batchBegan = System.nanoTime();
    private boolean changed;
    private long sent;

    /** A run that was broken off. */
    private record Unfinished(RunNote note, Map<TopicPartition, Span> left) {}

    private ReplayWriter(
            RunRequest request,
            RunLock lock,
            KafkaProducer<byte[], byte[]> producer,
            String topic,
            int partitions,
            @Nullable Unfinished unfinished,
            Map<TopicPartition, Span> givenUp) {
        this.request = request;
        this.lock = lock;
        this.producer = producer;
        this.topic = topic;
        this.partitions = partitions;
        this.unfinished = unfinished;
        this.givenUp = givenUp;
        this.began = unfinished == null
                ? clock.instant().truncatedTo(ChronoUnit.SECONDS)
                : Instant.parse(unfinished.note().began());
    }

    /** The consumer group of an application's replays; its only member is the run that is under way. */
    public static String group(String applicationId) {
        return applicationId + "-replay";
    }

    /**
     * Waits for its turn, and looks whether there is a run to go on with.
     *
     * @param notices is told in a sentence what it waits for
     * @throws ReplayRefusedException when another run is under way, or another command's was broken off
     */
    public static ReplayWriter open(Settings settings, RunRequest request, Consumer<String> notices)
            throws InterruptedException {
        return open(settings, request, false, notices);
    }

    /**
     * The same.
     *
     * @param giveUp whether a run of another command that was broken off is left as it is
     */
    public static ReplayWriter open(Settings settings, RunRequest request, boolean giveUp, Consumer<String> notices)
            throws InterruptedException {
        KafkaClients clients = new KafkaClients(settings);
        String group = group(settings.applicationId());
        String topic = settings.topics().replay();
        int partitions = partitions(clients, settings);
        String who = "order-notifier-" + request.mode().text() + "-"
                + ProcessHandle.current().pid();
        RunLock lock = RunLock.acquire(clients, group, topic, who, notices);
        KafkaProducer<byte[], byte[]> producer = null;
        try {
            producer = clients.transactional(group);
            producer.initTransactions(); // aborts what a killed run left open
            List<Unfinished> runs = brokenOff(clients, group);
            Unfinished same = runs.stream()
                    .filter(each -> each.note().digest().equals(request.digest()))
                    .findFirst()
                    .orElse(null);
            Map<TopicPartition, Span> others = new HashMap<>();
            runs.stream().filter(each -> !each.equals(same)).forEach(each -> others.putAll(each.left()));
            if (same == null && !runs.isEmpty() && !giveUp) {
                throw refusal(runs.get(0).note());
            }
            return new ReplayWriter(request, lock, producer, topic, partitions, same, others);
        } catch (RuntimeException | InterruptedException e) {
            if (producer != null) {
                producer.close(Duration.ZERO);
            }
            lock.close();
            throw e;
        }
    }

    private static int partitions(KafkaClients clients, Settings settings) throws InterruptedException {
        try (Admin admin = clients.admin()) {
            TopicChecks checks = new TopicChecks(admin, settings.topics());
            Map<String, Integer> found = checks.partitions();
            List<String> faults = checks.faults(found);
            if (!faults.isEmpty()) {
                throw new ReplayRefusedException(String.join(System.lineSeparator(), faults));
            }
            return found.getOrDefault(settings.topics().replay(), 0);
        } catch (ExecutionException e) {
            throw Answers.failure(e);
        }
    }

    private static List<Unfinished> brokenOff(KafkaClients clients, String group) throws InterruptedException {
        Map<String, Unfinished> runs = new TreeMap<>();
        RunOffsets.read(clients, group).forEach((partition, offset) -> {
            Optional<RunNote> note = RunNote.parse(offset.metadata());
            if (note.isPresent() && offset.offset() < note.get().until()) {
                runs.computeIfAbsent(note.get().run(), run -> new Unfinished(note.get(), new HashMap<>()))
                        .left()
                        .put(partition, new Span(offset.offset(), note.get().until()));
            }
        });
        return List.copyOf(runs.values());
    }

    private static ReplayRefusedException refusal(RunNote other) {
        return new ReplayRefusedException("run " + other.run() + " of " + other.began()
                + " was broken off. The same command goes on where it stopped: " + other.command()
                + System.lineSeparator() + "With --give-up it is given up: what it has not sent stays unsent");
    }

    /** Whether this command was broken off before and goes on: then {@link #left} is what is to be read. */
    public boolean resumes() {
        return unfinished != null;
    }

    /** What a run that was broken off has left. */
    public Map<TopicPartition, Span> left() {
        return unfinished == null ? Map.of() : Map.copyOf(unfinished.left());
    }

    /**
     * Begins, or goes on.
     *
     * @param wanted the ranges of offsets that will be read, those of {@link #left} where it {@link #resumes}
     */
    public void begin(Map<TopicPartition, Span> wanted) {
        spans = Map.copyOf(wanted);
        run = unfinished == null ? newRun() : unfinished.note().run();
        givenUp.forEach((partition, span) -> reached.put(partition, span.until()));
        spans.forEach((partition, span) -> reached.put(partition, span.from()));
        changed = unfinished == null || !givenUp.isEmpty();
        commit();
    }

    /** Short enough to be typed, and in the order of time. */
    private String newRun() {
        String random = UUID.randomUUID().toString().substring(0, 4);
        return clock.instant().toString().replaceAll("[-:]|\\..*", "") + "-" + random;
    }

    /** The run's ID; known once it has begun. */
    public String run() {
        return run;
    }

    /**
     * When the run began, also where it is gone on with: times that the command gives from now backwards count from then.
     * Known from the start.
     */
    public Instant began() {
        return began;
    }

    /** How many records are sent and committed. */
    public long sent() {
        return sent;
    }

    /**
     * Sends a record; it is there for the processor at the next commit.
     *
     * @param more headers that it needs beside those of every replay
     * @param partition where it was found
     * @param next the offset from which the run goes on there afterwards
     */
    public void send(SourceRecord source, Map<String, byte[]> more, TopicPartition partition, long next) {
        ProducerRecord<byte[], byte[]> record = new ReplayRecords(topic, partitions, request, run).of(source, more);
        batch.add(record);
        batchBytes += size(source.key()) + size(source.value()) + 200L;
        for (byte[] value : more.values()) {
            batchBytes += value.length;
        }
        skip(partition, next);
    }

    /** Says of a record that it is not sent. */
    public void skip(TopicPartition partition, long next) {
        reached.put(partition, next);
        changed = true;
        boolean due = System.nanoTime() - batchBegan > BATCH_TIME.toNanos();
        if (due || batch.size() >= BATCH_RECORDS || batchBytes >= BATCH_BYTES) {
            commit();
        }
    }

    private static int size(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    /** To be called at least every few seconds while nothing is sent. */
    public void keepAlive() {
        lock.hold();
        if (System.nanoTime() - batchBegan > BATCH_TIME.toNanos()) {
            commit();
        }
    }

    /**
     * What was sent or skipped so far is so for good.
     *
     * @throws RetriableException when no broker answers, or they took this run for dead: whether it was committed is known
     *     when the same command starts anew
     * @throws ReplayRefusedException when another run has taken over
     */
    public void commit() {
        batchBegan = System.nanoTime();
        if (!changed) {
            return;
        }
        for (int tries = 1; !tryToCommit(tries == TRIES); tries++) {
            // somebody joined the group and left it again: the offsets are accepted from the next generation
        }
        sent += batch.size();
        batch.clear();
        batchBytes = 0;
        changed = false;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what a send failed with, the commit says
    private boolean tryToCommit(boolean last) {
        ConsumerGroupMetadata membership = lock.hold();
        try {
            producer.beginTransaction();
            batch.forEach(producer::send);
            producer.sendOffsetsToTransaction(positions(), membership);
            producer.commitTransaction();
            return true;
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            throw new ReplayRefusedException("another run has taken over: this one stops here");
        } catch (CommitFailedException | TransactionAbortableException e) {
            producer.abortTransaction();
            if (last) {
                throw e;
            }
            return false;
        } catch (RetriableException e) {
            throw e;
        } catch (KafkaException e) {
            producer.abortTransaction();
            throw e;
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> positions() {
        Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        reached.forEach((partition, next) -> {
            long until = spans.getOrDefault(partition, new Span(next, next)).until();
            positions.put(
                    partition,
                    new OffsetAndMetadata(
                            next, RunNote.of(run, request, until, began).text()));
        });
        return positions;
    }

    /** Everything is read: the run is at its end, and the next one may be another command's. */
    public void finish() {
        spans.forEach((partition, span) -> reached.put(partition, span.until()));
        changed = true;
        commit();
    }

    @Override
    public void close() {
        try {
            producer.close(Duration.ofSeconds(5));
        } finally {
            lock.close();
        }
    }
}
