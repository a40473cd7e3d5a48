package io.ordernotifier.command;

import io.ordernotifier.ExitCode;
import io.ordernotifier.bench.LatencyBenchmark;
import io.ordernotifier.bench.LatencyReport;
import io.ordernotifier.bench.MicroBenchmarks;
import io.ordernotifier.bench.Plan;
import io.ordernotifier.bench.RecoveryBenchmark;
import io.ordernotifier.bench.RecoveryReport;
import io.ordernotifier.bench.StateBenchmark;
import io.ordernotifier.bench.StateReport;
import io.ordernotifier.bench.ThroughputBenchmark;
import io.ordernotifier.bench.ThroughputReport;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench}: what the processor costs, measured here and now. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the whole pipeline beside a topology of the same shape without business logic, by turns, on an"
                    + " embedded broker: events a second, or with --latency milliseconds from event to email, or with"
                    + " --recovery seconds from a kill to the next event done. With --state: the pipeline with few and"
                    + " with many orders.",
            "Takes both cores and minutes. Only from a checkout."
        })
public final class BenchCommand implements Callable<Integer> {
    private static final int LATENCY_RATE = 2_000;
    private static final int KILLED_AT = 500;
    private static final int KILLED_WITH = 100_000;
    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;

    @ArgGroup
    private Mode mode = new Mode();

    @Option(
            names = "--events",
            paramLabel = "N",
            defaultValue = "200000",
            description = "Of throughput and --state: events of a run that count (default: ${DEFAULT-VALUE}).")
    private int events;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "300000",
            description = "Events of a run that come before and do not count, while the Java machine compiles"
                    + " (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "5",
            description = "Pairs of runs that count (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "4",
            description = "Partitions of every topic (default: ${DEFAULT-VALUE}).")
    private int partitions;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "Threads of the processor (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "With --latency and --recovery: events a second (default: 2000, and 500).")
    private @Nullable Integer rate;

    @Option(
            names = "--orders",
            paramLabel = "N",
            description = "With --recovery: orders in the state (default: 100000); with --state: the many"
                    + " (default: 1000000).")
    private @Nullable Integer orders;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "30",
            description = "With --latency: how long a run is measured (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = {"-s", "--set"},
            paramLabel = "KEY=VALUE",
            description = "A setting of both processors, as run takes it. Repeatable.")
    private Map<String, String> settings = new HashMap<>();

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    /** What is measured; throughput when nothing is said. */
    static final class Mode {
        @Option(names = "--latency", description = "Measure latency at a fixed rate instead of throughput.")
        private boolean latency;

        @Option(names = "--recovery", description = "Measure how long it takes after kill -9 until work goes on.")
        private boolean recovery;

        @Option(names = "--state", description = "Measure what an event costs with few and with many orders.")
        private boolean state;

        @Option(
                names = "--micro",
                description =
                        "Measure single steps (rendering, policy check, decoding …) with JMH instead; JMH prints.")
        private boolean micro;
    }

    @Override
    public Integer call() {
        check(events >= 1_000, "--events " + events + ": must be 1000 or more");
        check(warmUp >= 0, "--warm-up " + warmUp + ": must be 0 or more");
        check(runs >= 1, "--runs " + runs + ": must be 1 or more");
        check(partitions >= 1, "--partitions " + partitions + ": must be 1 or more");
        check(threads >= 1, "--threads " + threads + ": must be 1 or more");
        check(rate == null || rate >= 1, "--rate " + rate + ": must be 1 or more");
        check(orders == null || orders >= FEW, "--orders " + orders + ": must be " + FEW + " or more");
        check(seconds >= 1, "--seconds " + seconds + ": must be 1 or more");
        if (!Checkout.hasBroker()) {
            say("the packaged distribution comes without the Kafka broker that the benchmark needs."
                    + " Run ./order-notifier bench in a checkout of the sources.");
            return ExitCode.COULD_NOT_RUN;
        }
        Logging.onlyErrors();
        if (mode.micro) {
            MicroBenchmarks.run();
        } else {
            measure(new Plan(runs, partitions, threads, settings));
        }
        return ExitCode.DONE;
    }

    private void measure(Plan plan) {
        if (mode.latency) {
            LatencyReport report = new LatencyBenchmark(plan, or(rate, LATENCY_RATE), seconds, warmUp, this::say).run();
            print(report, report.lines());
        } else if (mode.recovery) {
            RecoveryReport report =
                    new RecoveryBenchmark(plan, or(orders, KILLED_WITH), or(rate, KILLED_AT), this::say).run();
            print(report, report.lines());
        } else if (mode.state) {
            StateReport report = new StateBenchmark(plan, FEW, or(orders, MANY), events, warmUp, this::say).run();
            print(report, report.lines());
        } else {
            ThroughputReport report = new ThroughputBenchmark(plan, events, warmUp, this::say).run();
            print(report, report.lines());
        }
    }

    private static int or(@Nullable Integer given, int usual) {
        return given == null ? usual : given;
    }

    private void check(boolean right, String fault) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), fault);
        }
    }

    private void print(Object report, List<String> lines) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.of(report));
        } else {
            lines.forEach(out::println);
        }
        out.flush();
    }

    private void say(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("bench: " + line);
        err.flush();
    }
}
