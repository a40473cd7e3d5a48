package io.ordernotifier.bench;

import io.ordernotifier.bench.Runs.Processor;
import io.ordernotifier.demo.ChildProcess;
import io.ordernotifier.event.OrderPlaced;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * How long it takes until work goes on after {@code kill -9}: events come in at a fixed rate, the process is killed in
 * the midst of them and started again at once on the same machine. After a kill the state is read again from the
 * changelogs, so it matters how many orders there are.
 */
public final class RecoveryBenchmark {
    private static final int SECONDS_BEFORE_THE_KILL = 10;

    private final Plan plan;
    private final int orders;
    private final int rate;
    private final Consumer<String> talk;

    /**
     * @param orders in the state when it is killed
     * @param rate events a second
     * @param talk takes a line about each run as it ends
     */
    public RecoveryBenchmark(Plan plan, int orders, int rate, Consumer<String> talk) {
        this.plan = plan;
        this.orders = orders;
        this.rate = rate;
        this.talk = talk;
    }

    /** Runs it; takes minutes. */
    public RecoveryReport run() {
        Machine machine = Machine.here();
        try (Workbench workbench = Workbench.start(plan.partitions())) {
            List<Pair<RecoveryRun>> pairs = new Runs(workbench, plan)
                    .pairs(
                            0,
                            (subject, processor) -> measure(workbench, subject, processor),
                            (subject, run) -> String.format(
                                    "%s at work %.1f s after the kill, caught up after %.1f s",
                                    subject.title(), run.atWork(), run.caughtUp()),
                            talk);
            return RecoveryReport.of(machine, orders, rate, plan, pairs);
        }
    }

    private RecoveryRun measure(Workbench workbench, Subject subject, Processor processor) {
        Cluster cluster = workbench.cluster();
        try (EventFeed feed = workbench.feed(5)) {
            place(feed);
            processor.await(cluster.end(List.of(workbench.topics().orderPlaced())));
            long before = cluster.end(workbench.topics().inputs());
            try (Shipping shipping = new Shipping(feed)) {
                processor.await(before + (long) rate * SECONDS_BEFORE_THE_KILL);
                return kill(workbench, subject, processor, before, shipping);
            }
        } finally {
            cluster.empty(workbench.topics().inputs());
        }
    }

    private RecoveryRun kill(
            Workbench workbench, Subject subject, Processor processor, long before, Shipping shipping) {
        processor.process().kill();
        long killed = System.nanoTime();
        long done = processor.done();
        ChildProcess process = workbench.start(subject, processor.applicationId(), plan.processorSettings());
        Processor again = new Processor(process, workbench, processor.applicationId());
        try (process) {
            again.await(done + 1);
            double atWork = secondsSince(killed);
            while (again.done() < before + shipping.sent() - rate) {
                again.await(Math.min(before + shipping.sent() - rate, again.done() + 1));
            }
            return new RecoveryRun(atWork, secondsSince(killed));
        }
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    private void place(EventFeed feed) {
        Workload workload = new Workload(1);
        for (int number = 0; number < orders; number++) {
            OrderPlaced order = workload.placed(number);
            feed.send(order, order.purchasedAt().toEpochMilli());
        }
        feed.flush();
    }

    /** Ships order after order at the rate, until it is closed or all are shipped. */
    private final class Shipping implements AutoCloseable {
        private final EventFeed feed;
        private final AtomicLong sent = new AtomicLong();
        private final Thread thread = new Thread(this::ship, "shipping");
        private volatile boolean closing;

        Shipping(EventFeed feed) {
            this.feed = feed;
            thread.setDaemon(true);
            thread.start();
        }

        long sent() {
            return sent.get();
        }

        private void ship() {
            Workload workload = new Workload(1);
            long start = System.nanoTime();
            for (int number = 0; number < orders && !closing; number++) {
                long due = start + TimeUnit.SECONDS.toNanos(1) * number / rate;
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                feed.send(workload.shipped(workload.placed(number)), System.currentTimeMillis());
                sent.incrementAndGet();
            }
        }

        @Override
        public void close() {
            closing = true;
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while shipping", e);
            }
        }
    }
}
