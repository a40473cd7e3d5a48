package io.ordernotifier.command;

import io.ordernotifier.ExitCode;
import io.ordernotifier.Settings;
import io.ordernotifier.clients.KafkaClients;
import io.ordernotifier.streams.TopicChecks;
import io.ordernotifier.streams.TopicCreation;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code topics}: creates the topics, or says what is wrong with them. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the topics with their partitions and checks them: exit code 1 when something is missing or unequal.",
            "With --create, makes those that are missing."
        })
public final class TopicsCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Option(names = "--create", description = "Create the topics that are missing.")
    private boolean create;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "6",
            description =
                    "Partitions of new topics (default: ${DEFAULT-VALUE}; where an input topic is there, as many as it has).")
    private int partitions;

    @Option(
            names = "--replication-factor",
            paramLabel = "N",
            defaultValue = "-1",
            description = "Copies of new topics (default: the broker's own default).")
    private short replicationFactor;

    @Option(names = "--json", description = "Print the topics as one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        Settings settings = options.read(System.getenv());
        try (Admin admin = new KafkaClients(settings).admin()) {
            TopicChecks checks = new TopicChecks(admin, settings.topics());
            if (create) {
                new TopicCreation(admin, settings.topics())
                        .create(checks.partitions(), partitions, replicationFactor)
                        .forEach(topic -> say("created " + topic));
            }
            Map<String, Integer> found = checks.partitions();
            print(settings, found);
            List<String> faults = checks.faults(found);
            faults.forEach(this::say);
            return faults.isEmpty() ? ExitCode.DONE : ExitCode.NO;
        }
    }

    private void print(Settings settings, Map<String, Integer> found) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.of(found));
        } else {
            Stream.concat(settings.topics().inputs().stream(), settings.topics().outputs().stream())
                    .forEach(topic -> out.printf(
                            "%-40s %s%n",
                            topic, found.containsKey(topic) ? found.get(topic) + " partitions" : "missing"));
        }
        out.flush();
    }

    private void say(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("topics: " + line);
        err.flush();
    }
}
