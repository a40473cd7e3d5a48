package io.ordernotifier.bench;

import io.ordernotifier.TopicNames;
import io.ordernotifier.bench.Runs.Processor;
import io.ordernotifier.event.OrderPlaced;
import java.util.List;
import java.util.function.Consumer;

/**
 * How many events a second get through when all of them lie there already. Each run starts a new JVM; the first events warm
 * it up, for compiling the pipeline takes it longer than compiling the shape, and happens once in the life of a processor.
 * The clock runs over the rest: from one commit to the last.
 */
public final class ThroughputBenchmark {
    private final Plan plan;
    private final int events;
    private final int warmUpEvents;
    private final Consumer<String> talk;

    /**
     * @param warmUpEvents come first and do not count
     * @param talk takes a line about each run as it ends
     */
    public ThroughputBenchmark(Plan plan, int events, int warmUpEvents, Consumer<String> talk) {
        this.plan = plan;
        this.events = events;
        this.warmUpEvents = warmUpEvents;
        this.talk = talk;
    }

    /** Runs it; takes minutes. */
    public ThroughputReport run() {
        Machine machine = Machine.here();
        try (Workbench workbench = Workbench.start(plan.partitions())) {
            feed(workbench);
            List<Pair<ThroughputRun>> pairs = new Runs(workbench, plan)
                    .pairs(
                            1,
                            (subject, processor) -> measure(workbench, processor),
                            (subject, run) -> String.format(
                                    "%s %,.0f events/s, CPU %.1f s per million events, broker's %.1f",
                                    subject.title(), run.eventsPerSecond(), run.processorCpu(), run.brokerCpu()),
                            talk);
            return ThroughputReport.of(machine, events, warmUpEvents, plan, pairs);
        }
    }

    /** Each order and its shipment after it, a millisecond of record time apart. */
    private void feed(Workbench workbench) {
        Workload workload = new Workload(1);
        long time = workload.placed(0).purchasedAt().toEpochMilli();
        try (EventFeed feed = workbench.feed(20)) {
            for (int order = 0; order < (warmUpEvents + events) / 2; order++) {
                OrderPlaced placed = workload.placed(order);
                feed.send(placed, time++);
                feed.send(workload.shipped(placed), time++);
            }
            feed.flush();
        }
        talk.accept(String.format("%,d events are in the input topics", warmUpEvents + events));
    }

    private ThroughputRun measure(Workbench workbench, Processor processor) {
        TopicNames topics = workbench.topics();
        Cluster cluster = workbench.cluster();
        long all = cluster.end(topics.inputs());
        long first = processor.await(warmUpEvents);
        // By now what the run before has left is gone.
        long emailsBefore = cluster.bytes(List.of(topics.buyerEmails()));
        long feedBefore = cluster.bytes(List.of(topics.shippingConfirmationFeed()));
        long start = System.nanoTime();
        CpuTime cpuBefore = processor.cpu();
        processor.await(all);
        double seconds = (System.nanoTime() - start) / 1e9;
        CpuTime cpu = processor.cpu().since(cpuBefore);

        double millions = (all - first) / 1e6;
        double shipped = (all - first) / 2.0;
        return new ThroughputRun(
                (all - first) / seconds,
                cpu.processor().toMillis() / 1e3 / millions,
                cpu.broker().toMillis() / 1e3 / millions,
                (cluster.bytes(List.of(topics.buyerEmails())) - emailsBefore) / shipped,
                (cluster.bytes(List.of(topics.shippingConfirmationFeed())) - feedBefore) / shipped,
                (double) cluster.bytes(cluster.topics(processor.applicationId() + "-")) / all);
    }
}
