package io.ordernotifier.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** A run of the pipeline and the run of the shape that came right after it. */
public record Pair<R>(R pipeline, R shape) {

    double ratio(ToDoubleFunction<R> of) {
        return of.applyAsDouble(pipeline) / of.applyAsDouble(shape);
    }

    /** The ratio pair by pair: what disturbs the machine for longer than a run disturbs both. */
    static <R> Spread ratios(List<Pair<R>> pairs, ToDoubleFunction<R> of) {
        return Spread.of(pairs.stream().map(pair -> pair.ratio(of)).toList());
    }

    static <R> Spread pipelines(List<Pair<R>> pairs, ToDoubleFunction<R> of) {
        return Spread.of(
                pairs.stream().map(pair -> of.applyAsDouble(pair.pipeline)).toList());
    }

    static <R> Spread shapes(List<Pair<R>> pairs, ToDoubleFunction<R> of) {
        return Spread.of(
                pairs.stream().map(pair -> of.applyAsDouble(pair.shape)).toList());
    }
}
