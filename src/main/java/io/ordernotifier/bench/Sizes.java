package io.ordernotifier.bench;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * How large what the pipeline makes of an order of the {@link Workload} is, on average; the shape writes as much.
 *
 * @param state an order in the store, in bytes, averaged over its two events
 * @param subject an email's parts, in characters
 */
record Sizes(int state, int subject, int text, int html) {

    /** Of the pipeline's own steps, tried on some orders. */
    static Sizes measured() {
        SampleOrders samples = new SampleOrders(new Workload(1));
        List<SampleOrders.Sample> orders = samples.list(200);
        return new Sizes(
                average(
                        orders,
                        sample -> (samples.bytes(sample.afterPlaced()) + samples.bytes(sample.afterShipped())) / 2),
                average(orders, sample -> sample.draft().subject().length()),
                average(orders, sample -> sample.draft().text().length()),
                average(orders, sample -> String.valueOf(sample.draft().html()).length()));
    }

    private static int average(List<SampleOrders.Sample> orders, ToIntFunction<SampleOrders.Sample> size) {
        return (int) orders.stream().mapToInt(size).average().orElseThrow();
    }
}
