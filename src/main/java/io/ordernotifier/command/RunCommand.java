package io.ordernotifier.command;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.ordernotifier.ExitCode;
import io.ordernotifier.Settings;
import io.ordernotifier.streams.StreamsRunner;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code run}: the processor against a real cluster, until it is told to stop. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description =
                "Runs the processor against your cluster until it is stopped (SIGTERM or Ctrl-C stop it cleanly).")
public final class RunCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = options.read(System.getenv());
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        StreamsRunner runner = new StreamsRunner(settings, meters);
        Thread closing = new Thread(runner::close, "close-on-signal");
        Runtime.getRuntime().addShutdownHook(closing);
        runner.start();
        LOG.atInfo()
                .addKeyValue("application.id", settings.applicationId())
                .addKeyValue("policy.pack", settings.policyPack())
                .log("Order Notifier started");
        return runner.awaitEnd() ? ExitCode.DONE : ExitCode.COULD_NOT_RUN;
    }
}
