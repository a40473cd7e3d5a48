package io.ordernotifier.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The embedded broker as a program of its own, so that it can be killed, and measured apart from its clients. When it
 * takes requests it prints one line, {@value #ANNOUNCEMENT} and its address. It ends on SIGTERM, or when its standard
 * input is closed: when whoever started it is gone.
 */
@Command(name = "broker", description = "An embedded Kafka broker for tests and benchmarks.")
public final class BrokerMain implements Callable<Integer> {
    static final String ANNOUNCEMENT = "bootstrap.servers=";

    @Option(names = "--folder", required = true, description = "Where the broker keeps its data.")
    private Path folder = Path.of("");

    @Option(names = "--port", description = "The port for clients; 0, the default, for any that is free.")
    private int port = EmbeddedBroker.ANY_PORT;

    @Option(names = "--set", description = "A broker setting, key=value; may be given several times.")
    private Map<String, String> settings = new HashMap<>();

    /** Runs until it is told to end. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BrokerMain()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        EmbeddedBroker broker = EmbeddedBroker.start(folder, port, settings);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "close-broker"));
        System.out.println(ANNOUNCEMENT + broker.bootstrapServers());
        System.out.flush();
        awaitEndOfInput();
        return 0;
    }

    private static void awaitEndOfInput() throws IOException {
        byte[] ignored = new byte[64];
        while (System.in.read(ignored) >= 0) {
            // Whatever is written to it does not matter, only that somebody could.
        }
    }
}
