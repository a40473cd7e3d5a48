package io.ordernotifier.bench;

import io.ordernotifier.bench.Runs.Processor;
import io.ordernotifier.event.OrderPlaced;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * How long it takes from an event to its email, as a reader of committed records sees it, while events come in at a fixed
 * rate. The orders are known before, so that every event at that rate leads to an email. The clock of an event starts
 * when it is due, not when it is sent: who cannot keep up is not let off.
 */
public final class LatencyBenchmark {
    private final Plan plan;
    private final int rate;
    private final int seconds;
    private final int warmUpEvents;
    private final Consumer<String> talk;

    /**
     * @param rate events a second
     * @param seconds how long each run is measured
     * @param warmUpEvents come before, at the same rate, and do not count
     * @param talk takes a line about each run as it ends
     */
    public LatencyBenchmark(Plan plan, int rate, int seconds, int warmUpEvents, Consumer<String> talk) {
        this.plan = plan;
        this.rate = rate;
        this.seconds = seconds;
        this.warmUpEvents = warmUpEvents;
        this.talk = talk;
    }

    /** Runs it; takes minutes. */
    public LatencyReport run() {
        Machine machine = Machine.here();
        try (Workbench workbench = Workbench.start(plan.partitions())) {
            List<Pair<LatencyRun>> pairs = new Runs(workbench, plan)
                    .pairs(
                            0,
                            (subject, processor) -> measure(workbench, processor),
                            (subject, run) -> String.format(
                                    "%s p50 %.0f ms, p99 %.0f, p99.9 %.0f, max %.0f",
                                    subject.title(), run.p50(), run.p99(), run.p999(), run.max()),
                            talk);
            return LatencyReport.of(machine, rate, seconds, warmUpEvents, plan, pairs);
        }
    }

    private LatencyRun measure(Workbench workbench, Processor processor) {
        int count = warmUpEvents + rate * seconds;
        Cluster cluster = workbench.cluster();
        try (EventFeed feed = workbench.feed(0)) {
            List<OrderPlaced> orders = place(feed, count);
            processor.await(cluster.end(List.of(workbench.topics().orderPlaced())));
            try (EmailClock clock = EmailClock.start(workbench)) {
                ship(feed, orders);
                return LatencyRun.of(clock.awaitLatencies(count, warmUpEvents));
            }
        } finally {
            cluster.empty(workbench.topics().inputs());
        }
    }

    private static List<OrderPlaced> place(EventFeed feed, int count) {
        Workload workload = new Workload(1);
        List<OrderPlaced> orders = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            OrderPlaced order = workload.placed(number);
            orders.add(order);
            feed.send(order, order.purchasedAt().toEpochMilli());
        }
        feed.flush();
        return orders;
    }

    /** Sends each event when it is due, with that moment as the record's timestamp. */
    private void ship(EventFeed feed, List<OrderPlaced> orders) {
        Workload workload = new Workload(1);
        long startMillis = System.currentTimeMillis();
        long start = System.nanoTime();
        for (int number = 0; number < orders.size(); number++) {
            long dueNanos = TimeUnit.SECONDS.toNanos(1) * number / rate;
            for (long wait = dueNanos - (System.nanoTime() - start); wait > 0; ) {
                LockSupport.parkNanos(wait);
                wait = dueNanos - (System.nanoTime() - start);
            }
            feed.send(workload.shipped(orders.get(number)), startMillis + TimeUnit.NANOSECONDS.toMillis(dueNanos));
        }
        feed.flush();
    }
}
