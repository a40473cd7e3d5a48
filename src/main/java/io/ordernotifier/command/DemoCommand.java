package io.ordernotifier.command;

import io.ordernotifier.ExitCode;
import io.ordernotifier.demo.Demo;
import io.ordernotifier.demo.DemoOptions;
import io.ordernotifier.demo.LiveView;
import io.ordernotifier.demo.Parts;
import io.ordernotifier.demo.Summary;
import io.ordernotifier.demo.SummaryText;
import io.ordernotifier.demo.oms.SimulatedOms;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code demo}: everything in one process, to look at. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Starts a Kafka broker, a schema registry, a simulated shop and the processor, shows what comes of each event,"
                    + " and ends with a summary. Needs neither Docker nor a network.",
            "Leaves the emails as .eml files, feed records and dead letters as JSON lines."
        })
public final class DemoCommand implements Callable<Integer> {
    private static final int TO_READ_ALONG = 12;
    private static final int TO_BE_DONE = 100;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The same seed gives the same events (default: ${DEFAULT-VALUE}).")
    private long seed = SimulatedOms.USUAL_SEED;

    @Option(names = "--orders", paramLabel = "N", description = "Orders the shop takes (default: ${DEFAULT-VALUE}).")
    private int orders = SimulatedOms.USUAL_ORDERS;

    @Option(
            names = "--pace",
            paramLabel = "N",
            description = "Events a second (default: " + TO_READ_ALONG + " on a terminal, else " + TO_BE_DONE + ").")
    private @Nullable Integer pace;

    @Option(
            names = "--policy-pack",
            paramLabel = "NAME",
            description = "Policy pack to hold drafts against (default: ${DEFAULT-VALUE}).")
    private String policyPack = "amazon-communication-guidelines";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Empty folder for what is left to look at (default: a new one in the temporary folder).")
    private @Nullable Path out;

    @Option(names = "--templates", paramLabel = "DIR", description = "Templates of your own, as templates.dir of run.")
    private @Nullable Path templates;

    @Option(names = "--keep", description = "Keep everything running afterwards, until Ctrl-C.")
    private boolean keep;

    @Option(
            names = "--hand-over",
            description =
                    "With --keep: end the processor after the summary, broker and registry stay. Start, stop and reset"
                            + " one of your own with the settings file that is named then.")
    private boolean handOver;

    @Option(names = "--json", description = "Print the summary as one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        check(orders >= 1, "--orders " + orders + ": must be 1 or more");
        check(
                pace == null || (pace >= 1 && pace <= DemoOptions.FASTEST),
                "--pace " + pace + ": must be 1 to " + DemoOptions.FASTEST);
        check(keep || !handOver, "--hand-over: only together with --keep");
        check(
                templates == null || Files.isDirectory(templates),
                "--templates " + templates + ": must be a folder that is there");
        if (!Checkout.hasBroker()) {
            err().println(
                            "demo: the packaged distribution comes without the Kafka broker that the demo needs."
                                    + " Run ./order-notifier demo in a checkout of the sources, or the verb run against a broker of yours.");
            return ExitCode.COULD_NOT_RUN;
        }
        Logging.onlyErrors();
        DemoOptions options = new DemoOptions(seed, orders, eventsPerSecond(), policyPack, templates, folder());
        try (Parts parts = new Parts()) {
            Runtime.getRuntime().addShutdownHook(new Thread(parts::close, "close-demo"));
            try {
                return play(options, parts);
            } catch (RuntimeException | ExecutionException e) {
                if (parts.isClosed()) {
                    return ExitCode.COULD_NOT_RUN; // Ctrl-C pulled the carpet away, which needs no telling
                }
                throw e;
            }
        }
    }

    private int play(DemoOptions options, Parts parts) throws InterruptedException, ExecutionException {
        LiveView view = new LiveView(err(), Terminal.colourOfErr());
        Demo demo = Demo.start(options, view, parts);
        Summary summary = demo.play();
        PrintWriter stdout = spec.commandLine().getOut();
        stdout.print(json ? Json.of(summary) + "\n" : SummaryText.of(summary));
        stdout.flush();
        if (keep) {
            keepRunning(demo, view, parts);
        }
        return summary.addsUp() ? ExitCode.DONE : ExitCode.COULD_NOT_RUN;
    }

    /** Until a signal comes, which then is no interruption but the end that was asked for. */
    private void keepRunning(Demo demo, LiveView view, Parts parts) throws InterruptedException {
        CountDownLatch stop = new CountDownLatch(1);
        try (StopSignal signal = StopSignal.leadingTo(stop::countDown)) {
            view.say("");
            if (handOver) {
                demo.handOver();
                view.say(
                        "The processor has ended. Broker and registry keep running until Ctrl-C. In another terminal:");
                view.say("  ./order-notifier run --config " + demo.settingsFile());
            } else {
                view.say("Everything keeps running until Ctrl-C:");
                demo.addresses().forEach(address -> view.say("  " + address));
            }
            view.say("  every verb takes --config " + demo.settingsFile());
            stop.await();
            parts.close();
        }
    }

    private int eventsPerSecond() {
        if (pace != null) {
            return pace;
        }
        return Terminal.errIsOne() ? TO_READ_ALONG : TO_BE_DONE;
    }

    private Path folder() throws IOException {
        if (out == null) {
            return Files.createTempDirectory("order-notifier-demo-");
        }
        Files.createDirectories(out);
        try (Stream<Path> inIt = Files.list(out)) {
            check(inIt.findAny().isEmpty(), "--out " + out + ": must be an empty folder, or one that is not there yet");
        }
        return out.toAbsolutePath();
    }

    private void check(boolean right, String fault) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), fault);
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
