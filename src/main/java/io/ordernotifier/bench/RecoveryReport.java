package io.ordernotifier.bench;

import java.util.List;

/** What a {@link RecoveryBenchmark} showed. */
public record RecoveryReport(
        Machine machine, int orders, int rate, Plan plan, List<Pair<RecoveryRun>> pairs, Spread ratioOfAtWork) {

    static RecoveryReport of(Machine machine, int orders, int rate, Plan plan, List<Pair<RecoveryRun>> pairs) {
        return new RecoveryReport(
                machine, orders, rate, plan, List.copyOf(pairs), Pair.ratios(pairs, RecoveryRun::atWork));
    }

    /** For people, with the spread of everything. */
    public List<String> lines() {
        return List.of(
                "Back to work after kill -9, of the pipeline and of the same shape without business logic",
                "",
                "machine    " + machine.describe(),
                String.format(
                        "work       %,d orders in the state, %,d shipments a second; %d partitions, %d threads, %d pairs%s",
                        orders,
                        rate,
                        plan.partitions(),
                        plan.threads(),
                        plan.runs(),
                        plan.settings().isEmpty() ? "" : "; " + plan.settings()),
                "",
                "seconds since the kill       median  [min - max]",
                "pipeline  first event done   "
                        + Pair.pipelines(pairs, RecoveryRun::atWork).with("%6.1f"),
                "          caught up          "
                        + Pair.pipelines(pairs, RecoveryRun::caughtUp).with("%6.1f"),
                "shape     first event done   "
                        + Pair.shapes(pairs, RecoveryRun::atWork).with("%6.1f"),
                "          caught up          "
                        + Pair.shapes(pairs, RecoveryRun::caughtUp).with("%6.1f"),
                "ratio     first event done   " + ratioOfAtWork.with("%6.2f"));
    }
}
