package io.ordernotifier.replay;

import io.ordernotifier.Settings;
import io.ordernotifier.clients.KafkaClients;
import io.ordernotifier.event.Place;
import io.ordernotifier.event.Replayed;
import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.scan.ScanProgress;
import io.ordernotifier.scan.TopicScan;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Sends a selection of the input topics through the processor again: says first what would come of it, and then does it.
 *
 * <p>Memory: the state of the selected orders of one partition, about 1 KB each; with resend, also the emails.
 */
public final class Replay implements AutoCloseable {
    private final Settings settings;
    private final Selection selection;
    private final RunRequest request;
    private final KafkaClients clients;
    private final TopicScan scan;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Director director;
    private final ScanProgress progress;
    private final Clock clock = Clock.systemUTC();
    private @Nullable Reach reach;
    private long read;

    /**
     * @param progress is told how many of how many records are read
     * @throws io.ordernotifier.streams.StartRefusedException when the processor could not start with these settings
     */
    public Replay(Settings settings, Selection selection, RunRequest request, ScanProgress progress) {
        this.settings = settings;
        this.selection = selection;
        this.request = request;
        this.clients = new KafkaClients(settings);
        this.progress = progress;
        this.scan = new TopicScan(settings, ScanProgress.NONE);
        this.consumer = clients.reader();
        this.director = new Director(settings, request, scan);
    }

    /** One thing done with each record that is selected. */
    private interface Taker {
        void take(SourceRecord source, TopicPartition partition) throws InterruptedException;
    }

    /** What would come of it. Writes nothing. */
    public Plan plan() throws InterruptedException {
        reach = Reach.of(settings, selection, clients, scan);
        return rehearse(reach);
    }

    /** What would come of the rest of a run that was broken off. */
    public Plan planRest(ReplayWriter writer) throws InterruptedException {
        reach = Reach.of(writer.left());
        return rehearse(reach);
    }

    private Plan rehearse(Reach within) throws InterruptedException {
        Plan plan = new Plan(selection.topics(), Reach.underWay(settings, clients, scan));
        boolean resends = request.mode() == Replayed.Mode.RESEND;
        long passes = resends ? 3 : 2;
        read = 0;
        if (resends) {
            director.findEmails(emailsToResend(within, passes));
        }
        for (int number : within.numbers()) {
            director.begin(number, resends ? orderIds(within, number, 0) : orderIds(within, number, passes));
            forEach(within, number, passes, plan::addUnread, (source, partition) -> {
                Place place = source.place();
                Director.Decision decision = director.decide(source, clock.instant());
                if (decision instanceof Director.Decision.Send send) {
                    plan.add(place, send.rehearsed());
                } else if (decision instanceof Director.Decision.Leave leave) {
                    plan.addLeft(place, leave.why());
                }
            });
        }
        return plan;
    }

    private Set<String> emailsToResend(Reach within, long passes) throws InterruptedException {
        Set<String> messageIds = new HashSet<>();
        for (int number : within.numbers()) {
            director.begin(number, orderIds(within, number, passes));
            forEach(
                    within,
                    number,
                    passes,
                    () -> {},
                    (source, partition) -> director.emailThatLeft(source).ifPresent(messageIds::add));
        }
        return messageIds;
    }

    /** Keys may be anything: only what the state knows counts later. */
    private Set<String> orderIds(Reach within, int number, long passes) throws InterruptedException {
        Set<String> keys = new HashSet<>();
        forEach(within, number, passes, () -> {}, (source, partition) -> {
            if (source.key() != null) {
                keys.add(new String(source.key(), StandardCharsets.UTF_8));
            }
        });
        return keys;
    }

    private void forEach(Reach within, int number, long passes, Runnable unread, Taker taker)
            throws InterruptedException {
        MergedRecords records = merged(within, number);
        for (ConsumerRecord<byte[], byte[]> each = records.next(); each != null; each = records.next()) {
            if (passes > 0) {
                progress.at(Math.min(++read, within.size() * passes), within.size() * passes);
            }
            TopicPartition partition = new TopicPartition(each.topic(), each.partition());
            if (selection.matches(each)) {
                if (within.isProcessed(partition, each.offset())) {
                    taker.take(ConsumedRecords.source(each), partition);
                } else {
                    unread.run();
                }
            }
        }
    }

    private MergedRecords merged(Reach within, int number) {
        List<String> topics = settings.topics().events();
        List<TopicPartition> inOrder = within.ofPartition(number).keySet().stream()
                .sorted(Reach.byTopic(topics))
                .toList();
        return new MergedRecords(consumer, inOrder, within.ofPartition(number));
    }

    /**
     * Does it, as it was planned.
     *
     * @param writer of the same request
     * @param perSecond how many records are sent at most; infinite for no limit
     * @param stopped asked before each record: what is not sent then is left to the same command
     * @return whether it is at its end
     */
    public boolean execute(ReplayWriter writer, double perSecond, BooleanSupplier stopped) throws InterruptedException {
        if (reach == null) {
            throw new IllegalStateException("there must be a plan first");
        }
        Reach within = new Reach(reach.processedSpans(), reach.processed());
        writer.begin(within.spans());
        Pace pace = new Pace(perSecond);
        read = 0;
        for (int number : within.numbers()) {
            if (request.mode() == Replayed.Mode.RESEND) {
                director.begin(number, orderIds(within, number, 0));
            }
            if (!write(writer, within, number, pace, stopped)) {
                writer.commit();
                return false;
            }
        }
        writer.finish();
        return true;
    }

    private boolean write(ReplayWriter writer, Reach within, int number, Pace pace, BooleanSupplier stopped)
            throws InterruptedException {
        MergedRecords records = merged(within, number);
        for (ConsumerRecord<byte[], byte[]> each = records.next(); each != null; each = records.next()) {
            if (stopped.getAsBoolean()) {
                return false;
            }
            progress.at(++read, within.size());
            TopicPartition partition = new TopicPartition(each.topic(), each.partition());
            long next = each.offset() + 1;
            Optional<Map<String, byte[]>> headers = selection.matches(each) ? headers(each) : Optional.empty();
            if (headers.isPresent()) {
                if (!pace.await(() -> stays(writer, stopped))) {
                    return false;
                }
                writer.send(ConsumedRecords.source(each), headers.get(), partition, next);
            } else {
                writer.skip(partition, next);
            }
        }
        return true;
    }

    private static boolean stays(ReplayWriter writer, BooleanSupplier stopped) {
        writer.keepAlive();
        return !stopped.getAsBoolean();
    }

    /** Those it is sent with; empty where it is not. A plain replay needs no look at the state. */
    private Optional<Map<String, byte[]>> headers(ConsumerRecord<byte[], byte[]> record) {
        if (request.mode() != Replayed.Mode.RESEND) {
            return Optional.of(Map.of());
        }
        return director.decide(ConsumedRecords.source(record), clock.instant()) instanceof Director.Decision.Send send
                ? Optional.of(send.more())
                : Optional.empty();
    }

    @Override
    public void close() {
        director.close();
        consumer.close();
        scan.close();
    }
}
