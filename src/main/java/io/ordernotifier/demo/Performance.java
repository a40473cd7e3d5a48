package io.ordernotifier.demo;

import io.ordernotifier.Settings;
import io.ordernotifier.demo.oms.OmsRecord;
import io.ordernotifier.demo.oms.SimulatedOms;
import io.ordernotifier.output.Email;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.output.RejectedEvent;
import io.ordernotifier.policy.PolicyPack;
import io.ordernotifier.policy.PolicyPacks;
import io.ordernotifier.scan.OrderStates;
import io.ordernotifier.scan.ScanProgress;
import io.ordernotifier.scan.TopicScan;
import io.ordernotifier.wire.WireFormat;
import io.ordernotifier.wire.WireSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams.State;

/** One run of the shop: what it tells is written, what comes of it is read, until every event is accounted for. */
final class Performance {
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final Duration TIME_TO_COMMIT = Duration.ofSeconds(20);

    private final DemoOptions options;
    private final Settings settings;
    private final Supplier<State> processor;
    private final LiveView view;
    private final List<OmsRecord> records;
    private final Ledger ledger = new Ledger();
    private final Tally tally = new Tally();
    private final Outputs outputs;
    private final Duration timeLimit;

    /**
     * A run that is about to begin.
     *
     * @param processor how the processor is doing
     */
    Performance(DemoOptions options, Settings settings, Supplier<State> processor, LiveView view) {
        this.options = options;
        this.settings = settings;
        this.processor = processor;
        this.view = view;
        this.records = SimulatedOms.records(options.seed(), options.orders());
        this.outputs = new All(List.of(ledger, tally, new Keepsakes(options.folder())));
        this.timeLimit =
                OmsWriter.timeFor(records, options.pause()).multipliedBy(2).plusMinutes(1);
    }

    Summary play() throws InterruptedException, ExecutionException {
        String broker = String.valueOf(settings.kafka().get("bootstrap.servers"));
        ExecutorService shop = Executors.newSingleThreadExecutor(work -> new Thread(work, "simulated-oms"));
        try (WireFormat wire = new WireFormat(WireSettings.of(settings.registry()));
                OmsWriter writer = new OmsWriter(broker, wire.eventSerializer(), settings.topics(), options.pause());
                OutputReader reader = new OutputReader(broker, settings.topics(), wire);
                GroupProgress progress = new GroupProgress(broker, settings.applicationId())) {
            Future<?> writing = shop.submit(() -> {
                writer.write(records, ledger::sent);
                return null;
            });
            follow(writing, progress, reader);
            writing.get();
        } finally {
            shop.shutdownNow();
        }
        return Summary.of(options, records, tally, committed());
    }

    /** The orders as they are once the changelog tells of all that is accounted for, which may take a moment. */
    private StateCounts committed() {
        PolicyPack pack = PolicyPacks.load(settings.policyPack());
        Set<String> orderIds =
                records.stream().map(each -> each.event().orderId()).collect(Collectors.toSet());
        long expected = (long) records.size() - tally.rejectedEvents().size();
        long deadline = System.nanoTime() + TIME_TO_COMMIT.toNanos();
        try (TopicScan scan = new TopicScan(settings, ScanProgress.NONE)) {
            List<Integer> partitions = scan.partitions(settings.topics().orderPlaced()).stream()
                    .map(TopicPartition::partition)
                    .toList();
            while (true) {
                StateCounts counts = new StateCounts(
                        OrderStates.read(scan, settings.applicationId(), orderIds, partitions)
                                .values(),
                        pack);
                boolean whole = counts.applied() + counts.duplicates() + counts.waiting() >= expected;
                if (whole || System.nanoTime() > deadline) {
                    return counts;
                }
            }
        }
    }

    /** Round after round: how far has the processor come, what is there to read up to now, what is settled by that. */
    private void follow(Future<?> writing, GroupProgress progress, OutputReader reader)
            throws InterruptedException, ExecutionException {
        long deadline = System.nanoTime() + timeLimit.toNanos();
        boolean allWritten = false;
        while (!allWritten || ledger.open() > 0) {
            allWritten = writing.isDone();
            Map<TopicPartition, Long> committed = progress.committed();
            Map<TopicPartition, Long> ends = progress.ends(reader.partitions());
            do {
                reader.poll(LOOK_EVERY, outputs);
                checkProgress(deadline);
            } while (!reader.hasRead(ends));
            ledger.settle(committed).forEach(view::show);
        }
    }

    private void checkProgress(long deadline) {
        State state = processor.get();
        if (state == State.ERROR || state == State.NOT_RUNNING) {
            throw new DemoFailedException("the processor has stopped: it is " + state);
        }
        if (System.nanoTime() > deadline) {
            throw new DemoFailedException(ledger.open() + " of " + records.size()
                    + " events are not accounted for after " + timeLimit.toSeconds() + " s; the processor is " + state);
        }
    }

    /** Tells several. */
    private record All(List<Outputs> each) implements Outputs {
        @Override
        public void email(Email email) {
            each.forEach(one -> one.email(email));
        }

        @Override
        public void feedRecord(FeedRecord feedRecord) {
            each.forEach(one -> one.feedRecord(feedRecord));
        }

        @Override
        public void rejectedDraft(RejectedDraft rejected) {
            each.forEach(one -> one.rejectedDraft(rejected));
        }

        @Override
        public void rejectedEvent(RejectedEvent rejected) {
            each.forEach(one -> one.rejectedEvent(rejected));
        }
    }
}
