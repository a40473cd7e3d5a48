package io.ordernotifier.rendering;

import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.notification.BuyerNotification;
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

/** One email, subject, text and HTML, with the facts the policy needs; to stay under 40 µs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RenderBenchmark {
    @Param({
        "shipment-confirmation/en/plain",
        "shipment-confirmation/en/partial",
        "order-unavailable/en/plain",
        "delay-notice/en/plain",
        "return-confirmation/en/partial"
    })
    private String sample = "";

    private final Renderer renderer = Renderer.of(Carriers.builtIn());
    private BuyerNotification notification = Samples.all().get(0).notification();

    @Setup
    public void choose() {
        notification = Samples.find(sample).orElseThrow().notification();
    }

    @Benchmark
    public Rendering render() {
        return renderer.render(notification);
    }
}
