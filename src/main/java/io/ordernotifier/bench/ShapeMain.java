package io.ordernotifier.bench;

import io.ordernotifier.Settings;
import io.ordernotifier.streams.StreamsSettings;
import io.ordernotifier.wire.WireFormat;
import io.ordernotifier.wire.WireSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.streams.KafkaStreams;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The topology without business logic as a program of its own, with the same settings as {@code order-notifier run}:
 * what the processor is measured against. It ends on SIGTERM.
 */
@Command(name = "shape", description = "A topology of the pipeline's shape, without its business logic.")
public final class ShapeMain implements Callable<Integer> {
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(15);

    @Option(names = "--set", description = "A setting of order-notifier, key=value; may be given several times.")
    private Map<String, String> settings = new HashMap<>();

    @Option(names = "--state-size", defaultValue = "1000", description = "Bytes of a value in the store.")
    private int stateSize;

    @Option(names = "--subject-size", defaultValue = "50", description = "Characters of an email's subject.")
    private int subjectSize;

    @Option(names = "--text-size", defaultValue = "1000", description = "Characters of its text.")
    private int textSize;

    @Option(names = "--html-size", defaultValue = "2000", description = "Characters of its HTML.")
    private int htmlSize;

    /** Runs until it is told to end. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ShapeMain()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings read = Settings.of(settings);
        Properties config = StreamsSettings.of(read, read.instanceId().orElse("shape"));
        WireFormat wire =
                new WireFormat(new WireSettings(read.valueSerializer(), read.valueDeserializer(), read.registry()));
        Sizes sizes = new Sizes(stateSize, subjectSize, textSize, htmlSize);
        CountDownLatch ended = new CountDownLatch(1);
        KafkaStreams streams = new KafkaStreams(new ShapeTopology(read, wire, sizes).build(config), config);
        streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.ERROR) {
                ended.countDown();
            }
        });
        Runtime.getRuntime().addShutdownHook(new Thread(() -> streams.close(CLOSE_WITHIN), "close-on-signal"));
        streams.start();
        ended.await();
        return 1;
    }
}
