package io.ordernotifier.bench;

import java.util.List;

/** What a {@link LatencyBenchmark} showed. */
public record LatencyReport(
        Machine machine,
        int rate,
        int seconds,
        int warmUpEvents,
        Plan plan,
        List<Pair<LatencyRun>> pairs,
        Spread ratioOfP50,
        Spread ratioOfP99) {

    static LatencyReport of(
            Machine machine, int rate, int seconds, int warmUpEvents, Plan plan, List<Pair<LatencyRun>> pairs) {
        return new LatencyReport(
                machine,
                rate,
                seconds,
                warmUpEvents,
                plan,
                List.copyOf(pairs),
                Pair.ratios(pairs, LatencyRun::p50),
                Pair.ratios(pairs, LatencyRun::p99));
    }

    /** For people, with the spread of everything. */
    public List<String> lines() {
        return List.of(
                "Latency from event to email (read_committed), of the pipeline and of the same shape without business logic",
                "",
                "machine    " + machine.describe(),
                String.format(
                        "work       %,d events a second that lead to an email each, for %d s after %,d to warm up;"
                                + " %d partitions, %d threads, %d pairs%s",
                        rate,
                        seconds,
                        warmUpEvents,
                        plan.partitions(),
                        plan.threads(),
                        plan.runs(),
                        plan.settings().isEmpty() ? "" : "; " + plan.settings()),
                "",
                "ms              median  [min - max]",
                "pipeline  p50   " + Pair.pipelines(pairs, LatencyRun::p50).with("%6.0f"),
                "          p99   " + Pair.pipelines(pairs, LatencyRun::p99).with("%6.0f"),
                "          p99.9 " + Pair.pipelines(pairs, LatencyRun::p999).with("%6.0f"),
                "          max   " + Pair.pipelines(pairs, LatencyRun::max).with("%6.0f"),
                "shape     p50   " + Pair.shapes(pairs, LatencyRun::p50).with("%6.0f"),
                "          p99   " + Pair.shapes(pairs, LatencyRun::p99).with("%6.0f"),
                "          p99.9 " + Pair.shapes(pairs, LatencyRun::p999).with("%6.0f"),
                "          max   " + Pair.shapes(pairs, LatencyRun::max).with("%6.0f"),
                "ratio     p50   " + ratioOfP50.with("%6.2f"),
                "          p99   " + ratioOfP99.with("%6.2f"));
    }
}
