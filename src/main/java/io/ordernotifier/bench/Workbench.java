package io.ordernotifier.bench;

import io.ordernotifier.Main;
import io.ordernotifier.Settings;
import io.ordernotifier.TopicNames;
import io.ordernotifier.demo.BrokerProcess;
import io.ordernotifier.demo.ChildProcess;
import io.ordernotifier.demo.JavaProgram;
import io.ordernotifier.demo.NewTopics;
import io.ordernotifier.demo.RegistryServer;
import io.ordernotifier.demo.TemporaryFolder;
import io.ordernotifier.wire.WireFormat;
import io.ordernotifier.wire.WireSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * A broker of its own in a JVM of its own, a schema registry, all topics, and processors that are started on them. All
 * of it is gone when it is closed.
 */
public final class Workbench implements AutoCloseable {
    private static final String MEMORY = "-Xmx1g";

    private static final String QUICK_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

    private final TemporaryFolder folder;
    private final String[] jvmOptions;
    private volatile BrokerProcess broker;
    private final RegistryServer registry;
    private final WireFormat wire;
    private final Cluster cluster;
    private final TopicNames topics;
    private final Sizes sizes = Sizes.measured();
    private final List<ChildProcess> processors = new CopyOnWriteArrayList<>();
    private final Thread closing = new Thread(this::tearDown, "close-workbench");

    private Workbench(TemporaryFolder folder, BrokerProcess broker, RegistryServer registry, String... jvmOptions) {
        this.jvmOptions = jvmOptions;
        this.folder = folder;
        this.broker = broker;
        this.registry = registry;
        this.cluster = new Cluster(broker.bootstrapServers());
        this.wire = new WireFormat(
                WireSettings.of(Map.of("schema.registry.url", registry.url().toString())));
        this.topics = Settings.of(settings("workbench", Map.of())).topics();
        Runtime.getRuntime().addShutdownHook(closing);
    }

    /** Starts broker and registry and makes the topics, each with so many partitions. */
    public static Workbench start(int partitions) {
        return start(partitions, new String[0]);
    }

    /** The same for what measures nothing: all that is started is at work sooner, and slower later. */
    public static Workbench startQuickly(int partitions) {
        return start(partitions, QUICK_COMPILER_ONLY);
    }

    private static Workbench start(int partitions, String... jvmOptions) {
        TemporaryFolder folder = TemporaryFolder.create("bench");
        Path data = directory(folder.path().resolve("broker"));
        BrokerProcess broker = startBroker(data, 0, jvmOptions);
        Workbench workbench = new Workbench(folder, broker, RegistryServer.start(), jvmOptions);
        // The orders are of the past: a broker would soon delete records that old.
        NewTopics.create(
                broker.bootstrapServers(),
                partitions,
                Stream.concat(workbench.topics.inputs().stream(), workbench.topics.outputs().stream())
                        .toList(),
                Map.of("retention.ms", "-1", "segment.bytes", "67108864"));
        return workbench;
    }

    private static BrokerProcess startBroker(Path data, int port, String... jvmOptions) {
        return BrokerProcess.start(
                data,
                port,
                Map.of("file.delete.delay.ms", "1000", "log.retention.check.interval.ms", "1000"),
                Stream.concat(Stream.of("-Xmx768m"), Stream.of(jvmOptions)).toArray(String[]::new));
    }

    /** Kills the broker, and starts it again at its old address once something was done without it. */
    public void withoutBroker(Runnable doing) {
        broker.kill();
        doing.run();
        broker = startBroker(folder.path().resolve("broker"), broker.port(), jvmOptions);
    }

    public TopicNames topics() {
        return topics;
    }

    public WireFormat wire() {
        return wire;
    }

    public Cluster cluster() {
        return cluster;
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** The schema registry's address. */
    public String registryUrl() {
        return registry.url().toString();
    }

    long brokerPid() {
        return broker.pid();
    }

    Sizes sizes() {
        return sizes;
    }

    /** A feed of events into the input topics; see {@link EventFeed#open}. */
    public EventFeed feed(int lingerMillis) {
        return EventFeed.open(bootstrapServers(), wire, topics, lingerMillis);
    }

    /**
     * Starts a processor on the topics. Its state stays in place between starts under the same application ID.
     *
     * @param overrides settings of {@code order-notifier} that are not at their defaults
     */
    public ChildProcess start(Subject subject, String applicationId, Map<String, String> overrides) {
        return start(subject.program(sizes), subject == Subject.PIPELINE, applicationId, overrides);
    }

    /**
     * The same of {@code order-notifier run}.
     *
     * @param how what is meant where offsets or state are gone and outputs are there; nothing for a plain start
     */
    public ChildProcess run(String applicationId, Map<String, String> overrides, String... how) {
        JavaProgram program = JavaProgram.of(Main.class).arguments("run").arguments(how);
        return start(program, true, applicationId, overrides);
    }

    private ChildProcess start(
            JavaProgram program, boolean takesConfig, String applicationId, Map<String, String> overrides) {
        program.jvmOptions(MEMORY).jvmOptions(jvmOptions).errorsTo(log(applicationId));
        if (takesConfig) {
            program.arguments("--config", noSettings().toString());
        }
        settings(applicationId, overrides).forEach((key, value) -> program.arguments("--set", key + "=" + value));
        ChildProcess process = program.start();
        processors.add(process);
        return process;
    }

    /** What processors of that application ID had to say. */
    public Path log(String applicationId) {
        return folder.path().resolve(applicationId + ".log");
    }

    /** What the processors of that application ID wrote last, for a message about a failure. */
    public String lastLogLines(String applicationId) {
        try {
            List<String> lines = Files.readAllLines(log(applicationId));
            return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    private Map<String, String> settings(String applicationId, Map<String, String> overrides) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("kafka.bootstrap.servers", broker.bootstrapServers());
        settings.put("schema.registry.url", registry.url().toString());
        settings.put("application.id", applicationId);
        settings.put("instance.id", applicationId + "-1");
        settings.put("state.dir", folder.path().resolve(applicationId).toString());
        settings.put("http.port", "-1");
        if (jvmOptions.length > 0) {
            settings.put("warm-up.rounds", "0");
        }
        settings.putAll(overrides);
        return settings;
    }

    /** So that the settings file of the folder this runs in does not count. */
    private Path noSettings() {
        try {
            return Files.writeString(folder.path().resolve("no.properties"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory(Path path) {
        try {
            return Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(closing);
        tearDown();
    }

    /** Also when this JVM is told to end: nothing that was started outlives it. */
    private void tearDown() {
        processors.forEach(ChildProcess::kill);
        cluster.close();
        wire.close();
        registry.close();
        broker.close();
        folder.close();
    }
}
