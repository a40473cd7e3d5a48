package io.ordernotifier.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The embedded broker in a JVM of its own: the same broker as {@link EmbeddedBroker}, but one that can be killed without
 * warning, and that is measured apart from its clients.
 */
public final class BrokerProcess implements AutoCloseable {
    private static final Duration TIME_TO_START = Duration.ofSeconds(60);

    /**
     * A broker that comes back after a kill waits until its former self is given up, 9 s by Kafka's default. Shorter than
     * this a busy machine loses a broker that lives.
     */
    private static final Map<String, String> SOON_BACK_AFTER_A_KILL =
            Map.of("broker.session.timeout.ms", "2500", "broker.heartbeat.interval.ms", "250");

    private final ChildProcess process;
    private final String bootstrapServers;

    private BrokerProcess(ChildProcess process, String bootstrapServers) {
        this.process = process;
        this.bootstrapServers = bootstrapServers;
    }

    /** Starts a broker with 512 MB of heap on a free port. Its log is {@code broker.log} in the folder. */
    public static BrokerProcess start(Path folder) {
        return start(folder, EmbeddedBroker.ANY_PORT, Map.of(), "-Xmx512m");
    }

    /**
     * Starts a broker and returns when it takes requests.
     *
     * @param folder where it keeps its data, and its log in {@code broker.log}; must be there
     * @param port as for {@link EmbeddedBroker#start(Path, int, Map)}
     * @param settings likewise
     * @throws IllegalStateException when it does not start within 60 seconds
     */
    public static BrokerProcess start(Path folder, int port, Map<String, String> settings, String... jvmOptions) {
        JavaProgram program = JavaProgram.of(BrokerMain.class)
                .jvmOptions(jvmOptions)
                .arguments("--folder", folder.toString(), "--port", Integer.toString(port))
                .errorsTo(folder.resolve("broker.log"));
        Map<String, String> all = new HashMap<>(SOON_BACK_AFTER_A_KILL);
        all.putAll(settings);
        all.forEach((key, value) -> program.arguments("--set", key + "=" + value));
        ChildProcess process = program.start();
        try {
            String line = process.awaitLine(BrokerMain.ANNOUNCEMENT, TIME_TO_START);
            return new BrokerProcess(process, line.substring(BrokerMain.ANNOUNCEMENT.length()));
        } catch (IllegalStateException e) {
            process.kill();
            throw e;
        }
    }

    /** The address for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** The port for {@link #start(Path, int, Map, String...)} of the next broker. */
    public int port() {
        return Integer.parseInt(bootstrapServers.substring(bootstrapServers.lastIndexOf(':') + 1));
    }

    public long pid() {
        return process.pid();
    }

    /** Ends the broker without warning, as {@code kill -9} does. */
    public void kill() {
        process.kill();
    }

    /** Stops the broker in order. Its data stays. */
    @Override
    public void close() {
        process.close();
    }
}
