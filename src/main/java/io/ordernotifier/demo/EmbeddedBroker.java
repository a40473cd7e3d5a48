package io.ordernotifier.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker in this process: one node, broker and controller in one, reachable over loopback only. What it
 * stores lies in its folder and is there again when a broker is started on the same folder later.
 *
 * <pre>{@code
 * try (TemporaryFolder folder = TemporaryFolder.create("broker-");
 *         EmbeddedBroker broker = EmbeddedBroker.start(folder.path())) {
 *     NewTopics.create(broker.bootstrapServers(), 4, List.of("order-placed"));
 * }
 * }</pre>
 *
 * The folder must stay until the broker is closed: a broker whose folder disappears halts the whole JVM. For a broker
 * that can be killed see {@link BrokerProcess}.
 */
public final class EmbeddedBroker implements AutoCloseable {
    /** Lets the broker choose a free port. */
    public static final int ANY_PORT = 0;

    private static final int ATTEMPTS = 5;
    private static final String NODE_ID = "1";

    private final KafkaRaftServer server;
    private final BrokerAddress address;

    private EmbeddedBroker(KafkaRaftServer server, BrokerAddress address) {
        this.server = server;
        this.address = address;
    }

    /** Starts a broker on a free port, with the settings of {@link #start(Path, int, Map)}. */
    public static EmbeddedBroker start(Path folder) {
        return start(folder, ANY_PORT, Map.of());
    }

    /**
     * Starts a broker and returns when it takes requests.
     *
     * @param folder where it keeps its data; made when it is not there
     * @param port {@link #ANY_PORT}, or the port of an earlier broker whose clients are to find this one
     * @param settings broker settings on top of those of a small broker that starts quickly
     * @throws IllegalStateException when the broker does not start, for instance because the port is taken
     */
    public static EmbeddedBroker start(Path folder, int port, Map<String, String> settings) {
        for (int attempt = 1; ; attempt++) {
            BrokerAddress address = BrokerAddress.free(port);
            try {
                return new EmbeddedBroker(startServer(folder, address, settings), address);
            } catch (RuntimeException | IOException e) {
                if (attempt == ATTEMPTS || port != ANY_PORT || !isPortTaken(e)) {
                    throw new IllegalStateException(
                            "broker did not start on " + address.bootstrapServers() + " in " + folder + ": "
                                    + e.getMessage(),
                            e);
                }
            }
        }
    }

    /** The address for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return address.bootstrapServers();
    }

    /** The port for {@link #start(Path, int, Map)} of the next broker. */
    public int port() {
        return address.brokerPort();
    }

    /** Stops the broker and returns when nothing of it runs any more. Its data stays. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static KafkaRaftServer startServer(Path folder, BrokerAddress address, Map<String, String> settings)
            throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Properties properties = settingsOfASmallBroker(data, address);
        properties.putAll(settings);
        if (Files.notExists(data.resolve("meta.properties"))) {
            format(data);
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
        try {
            server.startup();
            return server;
        } catch (RuntimeException e) {
            shutDownWhatStarted(server, e);
            throw e;
        }
    }

    /** A server that failed to start leaves dozens of threads behind, which would keep the JVM alive. */
    private static void shutDownWhatStarted(KafkaRaftServer server, RuntimeException failure) {
        try {
            server.shutdown();
            server.awaitShutdown();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private static void format(Path data) throws IOException {
        Formatter formatter = new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(Integer.parseInt(NODE_ID))
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(data.toString())
                .addDirectory(data.toString())
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION);
        try {
            formatter.run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("cannot format " + data, e);
        }
    }

    private static Properties settingsOfASmallBroker(Path data, BrokerAddress address) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", NODE_ID);
        settings.put(
                "listeners", "PLAINTEXT://" + address.bootstrapServers() + ",CONTROLLER://" + address.controller());
        settings.put("advertised.listeners", "PLAINTEXT://" + address.bootstrapServers());
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        // A quorum written in the settings, not in the data: the controller's port may differ at each start.
        settings.put("controller.quorum.voters", NODE_ID + "@" + address.controller());
        settings.put("log.dirs", data.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("group.streams.initial.rebalance.delay.ms", "0");
        // 128 MB of heap otherwise.
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        return settings;
    }

    private static boolean isPortTaken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return true;
            }
        }
        return false;
    }
}
