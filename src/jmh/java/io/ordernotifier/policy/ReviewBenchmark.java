package io.ordernotifier.policy;

import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.rendering.Draft;
import io.ordernotifier.rendering.Renderer;
import io.ordernotifier.rendering.Rendering;
import io.ordernotifier.sample.Samples;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One email of about 1 KB of text and 3 KB of HTML that nothing is remembered of, as the first of a seller's template or what a
 * person wrote; to stay under 100 µs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ReviewBenchmark {
    @Param({"amazon-communication-guidelines", "amazon-buyer-seller-messaging-2020"})
    private String pack = "";

    @Param({"shipment-confirmation/en/plain", "delay-notice/de/plain", "return-confirmation/ja/plain"})
    private String sample = "";

    private PolicyPack rules = PolicyPacks.load(PolicyPacks.BUILT_IN.get(0));
    private Draft draft = render("shipment-confirmation/en/plain");

    @Setup
    public void choose() {
        rules = PolicyPacks.load(pack);
        draft = render(sample);
    }

    private static Draft render(String sample) {
        Rendering rendering = Renderer.of(Carriers.builtIn())
                .render(Samples.find(sample).orElseThrow().notification());
        if (rendering instanceof Rendering.Rendered rendered) {
            return rendered.draft();
        }
        throw new IllegalStateException(sample + " is not rendered: " + rendering);
    }

    @Benchmark
    public Review reviewTheFirst() {
        return rules.reviewAfresh(draft, null);
    }
}
