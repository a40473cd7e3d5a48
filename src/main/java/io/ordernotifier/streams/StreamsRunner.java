package io.ordernotifier.streams;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.ordernotifier.Settings;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The processor as a running thing: checks what it stands on, starts, waits, closes.
 *
 * <p>What is out of reach is waited for. What is wrong (topics missing or unequal, a broken template or pack) refuses
 * the start with a {@link StartRefusedException} or the exception of whatever is broken.
 */
public final class StreamsRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsRunner.class);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(30);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);
    private static final Duration TELL_EVERY = Duration.ofSeconds(30);

    private final Settings settings;
    private final Properties config;
    private final Topology topology;
    private final Stages stages;
    private final MeterRegistry meters;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch running = new CountDownLatch(1);
    private final ThreadFailures failures = new ThreadFailures(Clock.systemUTC());
    private volatile KafkaStreams streams;
    private volatile boolean closing;

    /** Makes everything that can be made without a connection. */
    @SuppressWarnings("NullAway.Init") // the streams come with start()
    public StreamsRunner(Settings settings, MeterRegistry meters) {
        this.settings = settings;
        this.meters = meters;
        this.stages = Stages.of(settings);
        this.config = StreamsSettings.of(settings, InstanceId.of(settings));
        this.topology = new NotificationTopology(settings, stages, new ProcessorMetrics(meters), config).build();
    }

    /** Waits for broker and registry, checks the topics, and starts; returns once the threads have begun. */
    public void start() throws InterruptedException {
        checkTopics();
        registerOutputs();
        streams = new KafkaStreams(
                topology,
                config,
                new GatedClients(() -> new SchemaGate(settings.topics(), stages::tryToRead, Clock.systemUTC())));
        streams.setUncaughtExceptionHandler(failures::answer);
        streams.setStateListener((now, before) -> tell(now));
        new KafkaStreamsMetrics(streams).bindTo(meters);
        streams.start();
    }

    /** How it is doing; {@code CREATED} before the start. */
    public KafkaStreams.State state() {
        return streams == null ? KafkaStreams.State.CREATED : streams.state();
    }

    /** The topology as Kafka Streams describes it. */
    public TopologyDescription describe() {
        return topology.describe();
    }

    /** Whether it was running, state restored, within that time. */
    public boolean awaitRunning(Duration within) throws InterruptedException {
        return running.await(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits until it has ended: closed, or given up after too many failures. True when it was closed. */
    public boolean awaitEnd() throws InterruptedException {
        ended.await();
        return closing;
    }

    /** Ends it cleanly: what is under way is committed. */
    @Override
    public void close() {
        closing = true;
        if (streams != null && !streams.close(CLOSE_WITHIN)) {
            LOG.atWarn().log("Not closed in time; the next start will clean up");
        }
        ended.countDown();
        stages.close();
    }

    private void tell(KafkaStreams.State now) {
        LOG.atInfo().addKeyValue("state", now).log("State changed");
        if (now == KafkaStreams.State.RUNNING) {
            running.countDown();
        }
        if (now == KafkaStreams.State.ERROR || now == KafkaStreams.State.NOT_RUNNING) {
            ended.countDown();
        }
    }

    /** The registry is waited for; its client says that it is out of reach. */
    private void registerOutputs() throws InterruptedException {
        while (true) {
            try {
                stages.prepare(settings.topics());
                return;
            } catch (RetriableException unreachable) {
                Thread.sleep(ASK_AGAIN.toMillis());
            }
        }
    }

    private void checkTopics() throws InterruptedException {
        Map<String, Object> adminConfig = new HashMap<>(settings.kafka());
        adminConfig.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        adminConfig.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        try (Admin admin = Admin.create(adminConfig)) {
            TopicChecks checks = new TopicChecks(admin, settings.topics());
            List<String> faults = checks.faults(waitFor(checks));
            if (!faults.isEmpty()) {
                throw new StartRefusedException(String.join(System.lineSeparator(), faults));
            }
        }
    }

    private Map<String, Integer> waitFor(TopicChecks checks) throws InterruptedException {
        long told = 0;
        while (true) {
            try {
                return checks.partitions();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RetriableException)) {
                    throw new StartRefusedException("cannot read the topics: " + e.getCause());
                }
                if (told == 0 || System.nanoTime() - told > TELL_EVERY.toNanos()) {
                    told = System.nanoTime();
                    LOG.atWarn()
                            .addKeyValue("bootstrap.servers", settings.kafka().get("bootstrap.servers"))
                            .log("No broker can be reached; waiting for one");
                }
            }
        }
    }
}
