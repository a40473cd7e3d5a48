package io.ordernotifier.command;

import io.ordernotifier.ExitCode;
import io.ordernotifier.Settings;
import io.ordernotifier.explain.OrderExplainer;
import io.ordernotifier.explain.RemoteStory;
import io.ordernotifier.story.Story;
import io.ordernotifier.story.StoryText;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: why a buyer got what he got. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Tells an order's story: its events, what waited, what each led to, emails and rejected drafts, feed records,"
                    + " duplicates and replays, each with the place of its record. Exit code 1: nothing is known of the order.",
            "Reads the topics, of each only the order's partition; with --http asks a running processor, which answers at"
                    + " once but knows no places of outputs and no reasons of rejections."
        })
public final class ExplainCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Parameters(paramLabel = "ORDER_ID", description = "The order's ID.")
    private String orderId = "";

    @Option(
            names = "--http",
            paramLabel = "URL",
            description =
                    "Ask the processor at this address, http://HOST:PORT, with the token of the setting http.token.")
    private @Nullable URI http;

    @Option(
            names = "--since",
            paramLabel = "WHEN",
            converter = Moments.class,
            description =
                    "Leave out records with older timestamps: 7d, 12h, or 2026-01-31T00:00:00Z. The state is always read.")
    private @Nullable Moment since;

    @Option(
            names = "--all-partitions",
            description =
                    "Read all partitions: for producers that place keys in another way than Kafka's own partitioner.")
    private boolean allPartitions;

    @Option(names = "--reveal", description = "Show personal data: names, addresses, subjects, rejected words.")
    private boolean reveal;

    @Option(names = "--json", description = "Print the story as one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Optional<Instant> from = Optional.ofNullable(since).map(moment -> moment.at(Instant.now()));
        Settings settings = options.read(System.getenv());
        Logging.onlyErrors();
        Story story = http == null ? fromTopics(settings, from) : new RemoteStory(http, settings).of(orderId, reveal);
        if (story.isEmpty()) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("explain: nothing is known of order " + orderId);
            err.flush();
            return ExitCode.NO;
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.of(story));
        } else {
            StoryText.of(story).forEach(out::println);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private Story fromTopics(Settings settings, Optional<Instant> from) {
        ProgressBar bar = new ProgressBar(spec.commandLine().getErr(), Terminal.errIsOne());
        try {
            return new OrderExplainer(settings, (read, total) -> bar.show(read, total, "of the order's partitions"))
                    .explain(orderId, from, allPartitions, reveal);
        } finally {
            bar.erase();
        }
    }
}
