package io.ordernotifier.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What a {@link ThroughputBenchmark} showed. */
public record ThroughputReport(
        Machine machine, int events, int warmUpEvents, Plan plan, List<Pair<ThroughputRun>> pairs, Spread ratio) {

    static ThroughputReport of(
            Machine machine, int events, int warmUpEvents, Plan plan, List<Pair<ThroughputRun>> pairs) {
        return new ThroughputReport(
                machine,
                events,
                warmUpEvents,
                plan,
                List.copyOf(pairs),
                Pair.ratios(pairs, ThroughputRun::eventsPerSecond));
    }

    /** For people, with the spread of everything. */
    public List<String> lines() {
        return List.of(
                "Throughput of the pipeline, and of a topology of the same shape without business logic",
                "",
                "machine    " + machine.describe(),
                String.format(
                        "work       %,d events, order-placed and order-shipped by turns, after %,d to warm up;"
                                + " %d partitions, %d threads, %d pairs after one that does not count%s",
                        events,
                        warmUpEvents,
                        plan.partitions(),
                        plan.threads(),
                        plan.runs(),
                        plan.settings().isEmpty() ? "" : "; " + plan.settings()),
                "",
                "                                       median  [min - max]",
                "pipeline   events/s                  " + pipeline(ThroughputRun::eventsPerSecond, "%,9.0f"),
                "           CPU s per million events  " + pipeline(ThroughputRun::processorCpu, "%9.1f"),
                "           broker's, likewise        " + pipeline(ThroughputRun::brokerCpu, "%9.1f"),
                "shape      events/s                  " + shape(ThroughputRun::eventsPerSecond, "%,9.0f"),
                "           CPU s per million events  " + shape(ThroughputRun::processorCpu, "%9.1f"),
                "           broker's, likewise        " + shape(ThroughputRun::brokerCpu, "%9.1f"),
                "ratio      events/s, pair by pair    " + ratio.with("%9.2f"),
                "           both CPUs, shape/pipeline "
                        + Spread.of(pairs.stream()
                                        .map(pair -> cpu(pair.shape()) / cpu(pair.pipeline()))
                                        .toList())
                                .with("%9.2f"),
                "",
                String.format(
                        "written    an email %.0f bytes (shape %.0f), a feed record %.0f (%.0f),"
                                + " an event's state %.0f (%.0f), as they lie on disk",
                        pipelineMedian(ThroughputRun::emailBytes),
                        shapeMedian(ThroughputRun::emailBytes),
                        pipelineMedian(ThroughputRun::feedBytes),
                        shapeMedian(ThroughputRun::feedBytes),
                        pipelineMedian(ThroughputRun::stateBytes),
                        shapeMedian(ThroughputRun::stateBytes)));
    }

    private static double cpu(ThroughputRun run) {
        return run.processorCpu() + run.brokerCpu();
    }

    private String pipeline(ToDoubleFunction<ThroughputRun> of, String format) {
        return Pair.pipelines(pairs, of).with(format);
    }

    private String shape(ToDoubleFunction<ThroughputRun> of, String format) {
        return Pair.shapes(pairs, of).with(format);
    }

    private double pipelineMedian(ToDoubleFunction<ThroughputRun> of) {
        return Pair.pipelines(pairs, of).median();
    }

    private double shapeMedian(ToDoubleFunction<ThroughputRun> of) {
        return Pair.shapes(pairs, of).median();
    }
}
