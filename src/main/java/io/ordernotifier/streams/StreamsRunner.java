package io.ordernotifier.streams;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.ordernotifier.Settings;
import io.ordernotifier.breaker.Trip;
import io.ordernotifier.console.Check;
import io.ordernotifier.console.OrderLookup;
import io.ordernotifier.console.ProcessorView;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.ThreadMetadata;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.jspecify.annotations.Nullable;
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

    private final Settings settings;
    private final Properties config;
    private final Topology topology;
    private final Stages stages;
    private final MeterRegistry meters;
    private final ProcessorMetrics metrics;
    private final FloodGuard guard;
    private final RestoreProgress restoring;
    private final Surroundings surroundings;
    private final WarmUp warmUp;
    private final LeftState state;
    private final Start start;
    private final CommittedOffsets committed = new CommittedOffsets();
    private final GatedClients clients;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch running = new CountDownLatch(1);
    private final ThreadFailures failures = new ThreadFailures(Clock.systemUTC());
    private final List<KafkaStreamsMetrics> launched = new ArrayList<>();
    private volatile @Nullable KafkaStreams streams;
    private volatile boolean closing;
    private boolean closed;
    private volatile Horizon horizon = Horizon.NONE;

    /**
     * Makes everything that can be made without a connection.
     *
     * @throws StartRefusedException when the settings cannot work
     */
    public StreamsRunner(Settings settings, MeterRegistry meters) {
        this(settings, meters, Start.PLAIN);
    }

    /**
     * The same.
     *
     * @param start what it does where its offsets or its state are gone
     */
    public StreamsRunner(Settings settings, MeterRegistry meters, Start start) {
        this.settings = settings;
        this.start = start;
        this.meters = meters;
        this.metrics = new ProcessorMetrics(meters);
        this.stages = Stages.of(settings);
        this.config = StreamsSettings.of(settings, InstanceId.of(settings));
        this.guard = new FloodGuard(settings, stages, meters);
        this.restoring = new RestoreProgress(meters);
        this.topology = new NotificationTopology(
                        settings, stages, metrics, guard.breaker(), committed, () -> horizon, config)
                .build();
        this.surroundings = new Surroundings(settings, stages, meters);
        this.warmUp = new WarmUp(stages.renderer(), stages.pack(), settings.warmUpRounds());
        this.state = new LeftState(settings.stateDir(), settings.applicationId());
        this.clients = new GatedClients(
                () -> new SchemaGate(settings.topics(), stages::tryToRead, Clock.systemUTC()),
                committed,
                start == Start.REBUILD_ONLY ? new HorizonGate(() -> horizon) : null);
        Gauge.builder(
                        "order.notifier.waiting.partitions",
                        () -> clients.waiting().size())
                .description("Partitions whose next record waits until the registry gives its schema")
                .register(meters);
        Gauge.builder("order.notifier.lag.records", this::lag)
                .description("Records of the input topics that lie unread, in this instance's partitions")
                .register(meters);
    }

    /** Says by which {@code host:port} other instances reach this one's console; before the start. */
    public void reachableAt(String address) {
        config.putIfAbsent(StreamsConfig.APPLICATION_SERVER_CONFIG, address);
    }

    /**
     * Waits for broker and registry, checks the topics, and starts; returns once the threads have begun, or when it was
     * closed meanwhile.
     */
    public void start() throws InterruptedException {
        warmUp.begin();
        OptionalInt partitions = surroundings.await(() -> closing);
        if (partitions.isPresent()) {
            metrics.placement().expect(partitions.getAsInt());
            Optional<StartCheck.Beginning> beginning = surroundings.begin(start, () -> closing);
            if (beginning.isPresent()) {
                horizon = beginning.get().horizon();
                refuseToMix();
                launch(beginning.get().anew());
            }
        }
    }

    /** A rebuild goes by the order of the records, which needs all topics of a partition side by side. */
    private void refuseToMix() {
        boolean waits = !"-1".equals(String.valueOf(config.get(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG)));
        if (!horizon.isNone() && !waits) {
            throw new StartRefusedException(
                    "kafka.max.task.idle.ms is -1: must not be set so while the state is rebuilt");
        }
    }

    private synchronized void launch(boolean anew) {
        if (closing) {
            return;
        }
        if (isExactlyOnce()) {
            state.take();
        }
        KafkaStreams launching = new KafkaStreams(topology, config, clients);
        launching.setUncaughtExceptionHandler(failures::answer);
        launching.setStateListener((now, before) -> tell(now));
        KafkaStreamsMetrics streamsMetrics = new KafkaStreamsMetrics(launching);
        streamsMetrics.bindTo(meters);
        launched.add(streamsMetrics);
        launching.setGlobalStateRestoreListener(restoring);
        guard.watch(launching);
        streams = launching;
        if (anew) {
            launching.cleanUp();
        }
        launching.start();
    }

    /** Only then are copies of the state useless that were not closed in order. */
    private boolean isExactlyOnce() {
        return StreamsConfig.EXACTLY_ONCE_V2.equals(config.get(StreamsConfig.PROCESSING_GUARANTEE_CONFIG));
    }

    /** How it is doing; {@code CREATED} before the start. */
    public KafkaStreams.State state() {
        KafkaStreams current = streams;
        return current == null ? KafkaStreams.State.CREATED : current.state();
    }

    /** The topology as Kafka Streams describes it. */
    public TopologyDescription describe() {
        return topology.describe();
    }

    /** What the console may ask it. */
    public ProcessorView view() {
        return new RunnerView(this);
    }

    boolean closing() {
        return closing;
    }

    boolean hasRun() {
        return running.getCount() == 0;
    }

    /** The names of the processing threads that live. */
    Set<String> threads() {
        KafkaStreams current = streams;
        return current == null
                ? Set.of()
                : current.metadataForLocalThreads().stream()
                        .filter(thread -> !thread.threadState().equals("DEAD"))
                        .map(ThreadMetadata::threadName)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Up to where nothing is sent; known once it has started. */
    Horizon horizon() {
        return horizon;
    }

    boolean hasEnded() {
        return ended.getCount() == 0;
    }

    /** How many orders there are in the partitions that are here. Reads them all. */
    long orders() {
        KafkaStreams current = streams;
        return current == null ? 0 : new OrderQuery(current, settings.pendingTimeout()).count();
    }

    List<Check> surroundings() {
        return surroundings.checks();
    }

    /** Records of the changelogs that are still to be read. */
    long toRestore() {
        return restoring.remaining();
    }

    private double lag() {
        KafkaStreams current = streams;
        return current == null ? 0 : InputLag.of(current.metrics());
    }

    /** Why it has paused; empty while it has not. */
    public Optional<Trip> trip() {
        return guard.breaker().trip();
    }

    /** Goes on after a pause because too much was rejected; also before the start. False when it was not paused. */
    public boolean resume() {
        return guard.resume();
    }

    Set<TopicPartition> waitingForSchemas() {
        return clients.waiting();
    }

    OrderLookup order(String orderId) {
        KafkaStreams current = streams;
        return current == null
                ? new OrderLookup.NotNow("the processor has not started yet")
                : new OrderQuery(current, settings.pendingTimeout()).order(orderId);
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

    /** Ends it cleanly: what is under way is committed. Readiness fails from the first moment on. */
    @Override
    public void close() {
        closing = true;
        closeStreams();
        ended.countDown();
    }

    private synchronized void closeStreams() {
        KafkaStreams current = streams;
        if (current != null && !closed) {
            closed = true;
            boolean healthy = current.state().isRunningOrRebalancing();
            boolean inTime = current.close(Parting.from(current).withTimeout(CLOSE_WITHIN));
            if (healthy && inTime) {
                state.release();
            } else {
                LOG.atWarn().log("Not closed in order; the next start reads the state again from the changelogs");
            }
        }
        launched.forEach(KafkaStreamsMetrics::close);
        launched.clear();
        warmUp.close();
        surroundings.close();
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
}
