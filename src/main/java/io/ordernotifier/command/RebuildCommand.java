package io.ordernotifier.command;

import io.ordernotifier.ExitCode;
import io.ordernotifier.Settings;
import io.ordernotifier.streams.Rebuild;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rebuild}: the state anew from the inputs, without sending anything. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = {
            "Rebuilds the state from the input topics and sends nothing: after a reset, a lost state, or under a new"
                    + " application.id. Stop all instances first.",
            "Shows what would be done; does it with --execute. What has come since is left to run."
        })
public final class RebuildCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Option(names = "--execute", description = "Do it.")
    private boolean execute;

    @Option(names = "--json", description = "Print plan and summary as one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        Settings settings = options.read(System.getenv());
        PrintWriter out = spec.commandLine().getOut();
        Map<String, Object> data = new LinkedHashMap<>();
        try (Rebuild rebuild = new Rebuild(settings)) {
            Rebuild.Plan plan = rebuild.plan();
            data.put("plan", plan);
            if (!json) {
                print(out, plan);
            }
            if (execute) {
                Rebuild.Summary summary = rebuild.execute(this::tell);
                data.put("summary", summary);
                if (!json) {
                    out.printf(
                            "read %,d events, %,d orders; sent %,d (%,d emails had left before or were kept back)%n",
                            summary.events(), summary.orders(), summary.sent(), summary.suppressed());
                }
            }
        }
        if (json) {
            out.println(Json.of(data));
        } else if (!execute) {
            out.println("nothing is done yet: --execute does it");
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static void print(PrintWriter out, Rebuild.Plan plan) {
        if (plan.brokenOff()) {
            out.println("a rebuild was broken off; it goes on");
        }
        out.printf("%-32s %14s %14s %14s%n", "topic", "records", "read again", "left to run");
        plan.topics().forEach((topic, records) -> {
            long again = plan.processed().getOrDefault(topic, 0L);
            out.printf("%-32s %,14d %,14d %,14d%n", topic, records, again, records - again);
        });
        out.printf("drafts kept back: %,d%n", plan.keptBack());
        if (!plan.incomplete().isEmpty()) {
            out.println("WARNING: the first records are deleted, what they told is lost: "
                    + String.join(", ", plan.incomplete()));
        }
        out.flush();
    }

    private void tell(long read, long all) {
        if (Terminal.errIsOne()) {
            PrintWriter err = spec.commandLine().getErr();
            err.printf("\r%,d of %,d events read%s", read, all, read == all ? System.lineSeparator() : "");
            err.flush();
        }
    }
}
