package io.ordernotifier.demo;

import io.ordernotifier.Settings;
import io.ordernotifier.TopicNames;
import io.ordernotifier.console.Console;
import io.ordernotifier.console.Meters;
import io.ordernotifier.streams.StreamsRunner;
import io.ordernotifier.streams.TopicCreation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/**
 * The whole thing to look at: a broker, a registry and the processor with its HTTP, ready for a shop that keeps them busy. Everything
 * runs in this process and keeps its files in a temporary folder.
 */
public final class Demo {
    private static final int PARTITIONS = 3;
    private static final Duration TIME_TO_START = Duration.ofSeconds(60);

    private final DemoOptions options;
    private final LiveView view;
    private final Settings settings;
    private final StreamsRunner processor;
    private final Console console;

    /** What ends before the rest where the processor is {@linkplain #handOver handed over}. */
    private final Parts ofProcessor;

    private Demo(DemoOptions options, LiveView view, Settings settings, Parts parts) {
        this.options = options;
        this.view = view;
        this.settings = settings;
        this.ofProcessor = parts.add(new Parts());
        Meters meters = ofProcessor.add(new Meters());
        this.processor = ofProcessor.add(new StreamsRunner(settings, meters.registry()));
        this.console = ofProcessor.add(Console.start(settings, processor.view(), meters::scrape));
    }

    /**
     * Starts everything, and returns when the processor runs.
     *
     * @param parts takes charge of all that is started
     * @throws DemoFailedException when the processor does not run within a minute
     */
    public static Demo start(DemoOptions options, LiveView view, Parts parts)
            throws InterruptedException, ExecutionException {
        TemporaryFolder folder = parts.add(TemporaryFolder.create("state"));
        view.say("Starting a Kafka broker, a schema registry and the processor …");
        // The shop's calendar lies in the past: records are kept whatever their time.
        EmbeddedBroker broker = parts.add(EmbeddedBroker.start(
                folder.path().resolve("broker"), EmbeddedBroker.ANY_PORT, Map.of("log.retention.ms", "-1")));
        RegistryServer registry = parts.add(RegistryServer.start());
        Map<String, String> config = new TreeMap<>(Map.of(
                "kafka.bootstrap.servers",
                broker.bootstrapServers(),
                "schema.registry.url",
                registry.url().toString(),
                "state.dir",
                folder.path().resolve("processor").toString(),
                "policy.pack",
                options.policyPack(),
                "http.port",
                "0"));
        if (options.templates() != null) {
            config.put("templates.dir", options.templates().toAbsolutePath().toString());
        }
        Settings settings = Settings.of(config);
        SettingsFile.write(options.folder(), config);
        createTopics(broker.bootstrapServers(), settings.topics());
        Demo demo = new Demo(options, view, settings, parts);
        demo.startProcessor();
        return demo;
    }

    /**
     * Lets the shop take its orders, and returns when all that it tells has been dealt with.
     *
     * @throws DemoFailedException when that takes much longer than it should
     */
    public Summary play() throws InterruptedException, ExecutionException {
        return new Performance(options, settings, processor::state, view).play();
    }

    /** Where everything can be reached: broker and registry as settings. */
    public List<String> addresses() {
        return List.of(
                "kafka.bootstrap.servers=" + settings.kafka().get("bootstrap.servers"),
                "schema.registry.url=" + settings.registry().get("schema.registry.url"),
                "the processor's HTTP: http://" + console.address() + "/health/ready, /metrics, /orders/{orderId}");
    }

    /** The settings of the processor, for {@code --config} of every verb. */
    public Path settingsFile() {
        return SettingsFile.in(options.folder());
    }

    /** Ends the processor; broker and registry stay, so that it goes on wherever it is started with its settings. */
    public void handOver() {
        ofProcessor.close();
    }

    private void startProcessor() throws InterruptedException {
        console.reachableAt().ifPresent(processor::reachableAt);
        processor.start();
        if (!processor.awaitRunning(TIME_TO_START)) {
            throw new DemoFailedException(
                    "the processor does not run after " + TIME_TO_START.toSeconds() + " s: it is " + processor.state());
        }
    }

    private static void createTopics(String bootstrapServers, TopicNames topics)
            throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            new TopicCreation(admin, topics).create(Map.of(), PARTITIONS, (short) -1);
        }
    }
}
