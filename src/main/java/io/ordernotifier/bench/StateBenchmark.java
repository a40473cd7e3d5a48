package io.ordernotifier.bench;

import io.ordernotifier.bench.Runs.Processor;
import io.ordernotifier.event.OrderPlaced;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Whether an event costs more the more orders are known. Two pipelines, each with a broker and a state of its own, one
 * with few orders and one with many, are given the same work by turns: for each order that comes, one that was known
 * before is shipped, and which one lies anywhere in the state.
 */
public final class StateBenchmark {
    private final Plan plan;
    private final int few;
    private final int many;
    private final int events;
    private final int warmUpEvents;
    private final Consumer<String> talk;

    /**
     * @param few open orders on the one side
     * @param many on the other
     * @param events of a run
     * @param warmUpEvents come first, on both sides, and do not count
     * @param talk takes a line about each run as it ends
     */
    public StateBenchmark(Plan plan, int few, int many, int events, int warmUpEvents, Consumer<String> talk) {
        this.plan = plan;
        this.few = few;
        this.many = many;
        this.events = events;
        this.warmUpEvents = warmUpEvents;
        this.talk = talk;
    }

    /** One run with few orders, and the one with many right after it. */
    public record Sizes(StateRun few, StateRun many) {}

    /** Runs it; takes minutes, and gigabytes of disk where there are millions of orders. */
    public StateReport run() {
        Machine machine = Machine.here();
        try (Side small = new Side("few", few);
                Side large = new Side("many", many)) {
            small.work(warmUpEvents);
            large.work(warmUpEvents);
            List<Sizes> runs = new ArrayList<>();
            for (int run = 1; run <= plan.runs(); run++) {
                Sizes sizes = new Sizes(small.work(events), large.work(events));
                talk.accept(String.format(
                        "%d/%d: CPU s per million events %.1f with few orders, %.1f with many",
                        run,
                        plan.runs(),
                        sizes.few().processorCpu(),
                        sizes.many().processorCpu()));
                runs.add(sizes);
            }
            return StateReport.of(machine, small.known, large.known, events, warmUpEvents, plan, runs);
        }
    }

    /** A pipeline with its broker and its state. */
    private final class Side implements AutoCloseable {
        private final Workbench workbench = Workbench.start(plan.partitions());
        private final Workload workload = new Workload(1);
        private final ShippingOrder shipping;
        private final Processor processor;
        private int known;

        Side(String name, int orders) {
            shipping = new ShippingOrder(orders);
            processor =
                    new Processor(workbench.start(Subject.PIPELINE, name, plan.processorSettings()), workbench, name);
            try (EventFeed feed = workbench.feed(20)) {
                while (known < orders) {
                    place(feed);
                }
                feed.flush();
            }
            processor.await(orders);
            workbench.cluster().empty(workbench.topics().inputs());
            talk.accept(String.format("%,d orders are known", orders));
        }

        StateRun work(int count) {
            Cluster cluster = workbench.cluster();
            try (EventFeed feed = workbench.feed(20)) {
                long start = System.nanoTime();
                CpuTime before = processor.cpu();
                for (int i = 0; i < count / 2; i++) {
                    place(feed);
                    OrderPlaced order = workload.placed(shipping.next());
                    feed.send(
                            workload.shipped(order),
                            workload.placed(known - 1).purchasedAt().toEpochMilli());
                }
                feed.flush();
                processor.await(cluster.end(workbench.topics().inputs()));
                double seconds = (System.nanoTime() - start) / 1e9;
                double cpu = processor.cpu().since(before).processor().toMillis() / 1e3;
                return new StateRun(count / seconds, cpu / count * 1e6);
            } finally {
                cluster.empty(workbench.topics().inputs());
                cluster.empty(workbench.topics().outputs());
            }
        }

        private void place(EventFeed feed) {
            OrderPlaced order = workload.placed(known++);
            feed.send(order, order.purchasedAt().toEpochMilli());
        }

        @Override
        public void close() {
            workbench.close();
        }
    }
}
