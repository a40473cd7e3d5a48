package io.ordernotifier.bench;

import io.ordernotifier.bench.StateBenchmark.Sizes;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a {@link StateBenchmark} showed.
 *
 * @param few orders known in the end on the one side, shipped ones included
 * @param many on the other
 * @param ratio of the processor time of an event, many orders to few, run by run
 */
public record StateReport(
        Machine machine, int few, int many, int events, int warmUpEvents, Plan plan, List<Sizes> runs, Spread ratio) {

    static StateReport of(
            Machine machine, int few, int many, int events, int warmUpEvents, Plan plan, List<Sizes> runs) {
        return new StateReport(
                machine,
                few,
                many,
                events,
                warmUpEvents,
                plan,
                List.copyOf(runs),
                spread(runs, sizes -> sizes.many().processorCpu() / sizes.few().processorCpu()));
    }

    /** For people, with the spread of everything. */
    public List<String> lines() {
        return List.of(
                "What an event costs with few and with many orders in the state",
                "",
                "machine    " + machine.describe(),
                String.format(
                        "work       %,d events, an order and the shipment of an earlier one by turns, after %,d to warm"
                                + " up; %d partitions, %d threads, %d runs a side%s",
                        events,
                        warmUpEvents,
                        plan.partitions(),
                        plan.threads(),
                        plan.runs(),
                        plan.settings().isEmpty() ? "" : "; " + plan.settings()),
                String.format("orders     %,d and %,d in the end", few, many),
                "",
                "                                   median  [min - max]",
                "few    events/s                  "
                        + spread(runs, sizes -> sizes.few().eventsPerSecond()).with("%,9.0f"),
                "       CPU s per million events  "
                        + spread(runs, sizes -> sizes.few().processorCpu()).with("%9.1f"),
                "many   events/s                  "
                        + spread(runs, sizes -> sizes.many().eventsPerSecond()).with("%,9.0f"),
                "       CPU s per million events  "
                        + spread(runs, sizes -> sizes.many().processorCpu()).with("%9.1f"),
                "ratio  CPU, many to few          " + ratio.with("%9.2f"));
    }

    private static Spread spread(List<Sizes> runs, ToDoubleFunction<Sizes> of) {
        return Spread.of(runs.stream().map(of::applyAsDouble).toList());
    }
}
