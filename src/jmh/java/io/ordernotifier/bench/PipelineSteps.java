package io.ordernotifier.bench;

import io.ordernotifier.bench.SampleOrders.Sample;
import io.ordernotifier.demo.RegistryServer;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.OrderShipped;
import io.ordernotifier.order.Order;
import io.ordernotifier.order.Progress;
import io.ordernotifier.output.Email;
import io.ordernotifier.policy.PolicyPack;
import io.ordernotifier.policy.PolicyPacks;
import io.ordernotifier.policy.Review;
import io.ordernotifier.rendering.Renderer;
import io.ordernotifier.rendering.Rendering;
import io.ordernotifier.wire.Decoded;
import io.ordernotifier.wire.EventDecoder;
import io.ordernotifier.wire.OrderStateSerde;
import io.ordernotifier.wire.WireFormat;
import io.ordernotifier.wire.WireSettings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.serialization.Serde;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What each step of the pipeline takes for one event, over many orders by turns, in microseconds. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class PipelineSteps {
    private static final int ORDERS = 512;

    private RegistryServer registry;
    private WireFormat wire;
    private EventDecoder decoder;
    private Serde<Email> emails;
    private Renderer renderer;
    private PolicyPack pack;
    private final OrderStateSerde states = new OrderStateSerde();

    private final Bytes[] bytes = new Bytes[ORDERS];
    private List<Sample> samples;
    private int next;

    /** An order's records as they lie in Kafka. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Bytes(byte[] placed, byte[] shipped, byte[] state, Email email) {}

    @Setup
    public void makeOrders() {
        SampleOrders orders = new SampleOrders(new Workload(1));
        renderer = orders.renderer();
        samples = orders.list(ORDERS);
        pack = PolicyPacks.load(PolicyPacks.BUILT_IN.get(0));
        registry = RegistryServer.start();
        wire = new WireFormat(
                WireSettings.of(Map.of("schema.registry.url", registry.url().toString())));
        emails = wire.serde(Email.class);
        decoder = wire.eventDecoder(Map.of("order-placed", OrderPlaced.class, "order-shipped", OrderShipped.class));
        for (int i = 0; i < ORDERS; i++) {
            bytes[i] = bytesOf(samples.get(i));
        }
    }

    private Bytes bytesOf(Sample sample) {
        Rendering.Rendered rendered = (Rendering.Rendered) renderer.render(sample.notification());
        return new Bytes(
                wire.eventSerializer().serialize("order-placed", sample.placed().event()),
                wire.eventSerializer()
                        .serialize("order-shipped", sample.shipped().event()),
                states.serializer().serialize("orders", sample.afterPlaced()),
                Email.of(rendered, "order-shipped", pack.label()));
    }

    @TearDown
    public void close() {
        wire.close();
        registry.close();
    }

    private int next() {
        next = (next + 1) % ORDERS;
        return next;
    }

    @Benchmark
    public Decoded decodeOrderPlaced() {
        return decoder.decode("order-placed", bytes[next()].placed());
    }

    @Benchmark
    public Decoded decodeOrderShipped() {
        return decoder.decode("order-shipped", bytes[next()].shipped());
    }

    @Benchmark
    public Order readState() {
        return states.deserializer().deserialize("orders", bytes[next()].state());
    }

    @Benchmark
    public byte[] writeState() {
        return states.serializer().serialize("orders", samples.get(next()).afterShipped());
    }

    @Benchmark
    public Progress receiveOrderPlaced() {
        Sample sample = samples.get(next());
        return Order.unknown(sample.afterPlaced().orderId())
                .receive(sample.placed(), sample.placed().event().occurredAt());
    }

    @Benchmark
    public Progress receiveOrderShipped() {
        Sample sample = samples.get(next());
        return sample.afterPlaced()
                .receive(sample.shipped(), sample.shipped().event().occurredAt());
    }

    @Benchmark
    public Rendering render() {
        return renderer.render(samples.get(next()).notification());
    }

    @Benchmark
    public Review review() {
        return pack.review(samples.get(next()).rendering(), null);
    }

    @Benchmark
    public byte[] encodeEmail() {
        return emails.serializer().serialize("buyer-emails", bytes[next()].email());
    }
}
