package io.ordernotifier.command;

import io.ordernotifier.ExitCode;
import io.ordernotifier.Settings;
import io.ordernotifier.console.Console;
import io.ordernotifier.console.Meters;
import io.ordernotifier.streams.Start;
import io.ordernotifier.streams.StreamsRunner;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run}: the processor against a real cluster, until it is told to stop. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description =
                "Runs the processor against your cluster until it is stopped (SIGTERM or Ctrl-C stop it cleanly).")
public final class RunCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);
    private static final int NO_HTTP = -1;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Option(
            names = "--resume",
            description = "Go on although too much was rejected before, with templates and policy pack as they are.")
    private boolean resume;

    @ArgGroup
    private @Nullable Anew anew;

    /** What is meant where offsets or state are gone and outputs are there. */
    static final class Anew {
        @Option(
                names = "--rebuild",
                description =
                        "Where its offsets or its state are gone: read all inputs again, rebuild the state, and send"
                                + " only what was never sent.")
        private boolean rebuild;

        @Option(
                names = "--from-scratch",
                description =
                        "Where its offsets or its state are gone: read all inputs again and send everything again.")
        private boolean fromScratch;

        private Start start() {
            return rebuild ? Start.REBUILD : fromScratch ? Start.FROM_SCRATCH : Start.PLAIN;
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = options.read(System.getenv());
        Start start = anew == null ? Start.PLAIN : anew.start();
        try (Meters meters = new Meters();
                StreamsRunner runner = new StreamsRunner(settings, meters.registry(), start)) {
            if (resume) {
                runner.resume();
            }
            return run(settings, runner, meters);
        }
    }

    /** HTTP is there before the processor starts and until it has closed. */
    private static int run(Settings settings, StreamsRunner runner, Meters meters) throws InterruptedException {
        try (StopSignal signal = StopSignal.leadingTo(runner::close)) {
            Optional<Console> console = settings.httpPort() == NO_HTTP
                    ? Optional.empty()
                    : Optional.of(Console.start(settings, runner.view(), meters::scrape));
            try {
                console.flatMap(Console::reachableAt).ifPresent(runner::reachableAt);
                LOG.atInfo()
                        .addKeyValue("application.id", settings.applicationId())
                        .addKeyValue("policy.pack", settings.policyPack())
                        .log("Order Notifier starts");
                runner.start();
                return runner.awaitEnd() ? ExitCode.DONE : ExitCode.COULD_NOT_RUN;
            } finally {
                runner.close();
                console.ifPresent(Console::close);
            }
        }
    }
}
