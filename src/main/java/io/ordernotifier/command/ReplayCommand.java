package io.ordernotifier.command;

import io.ordernotifier.ExitCode;
import io.ordernotifier.Settings;
import io.ordernotifier.event.Replayed;
import io.ordernotifier.replay.Plan;
import io.ordernotifier.replay.PlanJson;
import io.ordernotifier.replay.PlanText;
import io.ordernotifier.replay.Replay;
import io.ordernotifier.replay.ReplayWriter;
import io.ordernotifier.replay.RunRequest;
import io.ordernotifier.replay.Selection;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code replay}: events through the processor again. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Sends events of the input topics through the processor again, by its private topic, so that nobody else who"
                    + " reads these topics sees them. What was processed before changes nothing and sends nothing.",
            "Says what would come of it; does it with --execute. Broken off, the same command goes on where it stopped.",
            "Exit code 1: nothing is selected."
        })
public final class ReplayCommand implements Callable<Integer> {
    private static final Set<String> WHAT_IS_MEANT = Set.of(
            "--topic",
            "--kind",
            "--from",
            "--to",
            "--offsets",
            "--order",
            "--orders-file",
            "--all-partitions",
            "--resend");

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private SelectionOptions selectionOptions = new SelectionOptions();

    @Option(
            names = "--resend",
            description =
                    "Send again what was sent, with the same IDs and amounts; where the draft was rejected, render and"
                            + " check it again with today's templates and pack.")
    private boolean resend;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the order's story. Needed with --resend.")
    private @Nullable String reason;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who asks for it, for the order's story (default: ${DEFAULT-VALUE}).")
    private String by = "";

    @Option(names = "--execute", description = "Do it.")
    private boolean execute;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Send at most so many events a second (default: no limit).")
    private @Nullable Double rate;

    @Option(
            names = "--give-up",
            description =
                    "Begin although a run of another command was broken off: what that has not sent stays unsent.")
    private boolean giveUp;

    @Option(names = "--json", description = "Print plan and run as one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Map<String, Object> data = new LinkedHashMap<>();
    private boolean planShown;

    @Override
    public Integer call() throws Exception {
        check(reason == null || !reason.isBlank(), "--reason is empty: must say why");
        check(!resend || reason != null, "--resend needs --reason TEXT: why must buyers get it once more?");
        check(!resend || !selectionOptions.isEverything(), "--resend needs a selection: not everything at once");
        check(rate == null || rate > 0, "--rate " + rate + ": must be more than 0");
        Settings settings = options.read(System.getenv());
        Selection selection = selection(settings, Instant.now()); // refuses what is wrong in it
        Logging.onlyErrors();
        RunRequest request =
                new RunRequest(resend ? Replayed.Mode.RESEND : Replayed.Mode.REPLAY, by, reason, command(selection));
        try (StopSignal signal = StopSignal.breakingOff(stopped::countDown)) {
            int exitCode = Patience.with(() -> attempt(settings, request), this::say, this::isStopped);
            if (json) {
                out().println(Json.of(data));
                out().flush();
            }
            return exitCode;
        }
    }

    private int attempt(Settings settings, RunRequest request) throws InterruptedException, IOException {
        ProgressBar bar = new ProgressBar(spec.commandLine().getErr(), Terminal.errIsOne());
        try {
            return execute ? execute(settings, request, bar) : plan(settings, request, bar);
        } finally {
            bar.erase();
        }
    }

    private int plan(Settings settings, RunRequest request, ProgressBar bar) throws InterruptedException, IOException {
        try (Replay replay = replay(settings, Instant.now(), request, bar)) {
            Plan plan = replay.plan();
            bar.erase();
            return show(plan, "nothing is done yet: --execute does it");
        }
    }

    private int execute(Settings settings, RunRequest request, ProgressBar bar)
            throws InterruptedException, IOException {
        try (ReplayWriter writer = ReplayWriter.open(settings, request, giveUp, this::say);
                Replay replay = replay(settings, writer.began(), request, bar)) {
            return execute(replay, writer, bar);
        }
    }

    private Replay replay(Settings settings, Instant now, RunRequest request, ProgressBar bar) throws IOException {
        return new Replay(
                settings, selection(settings, now), request, (done, all) -> bar.show(done, all, "of the records"));
    }

    private int execute(Replay replay, ReplayWriter writer, ProgressBar bar) throws InterruptedException {
        Plan plan = writer.resumes() ? replay.planRest(writer) : replay.plan();
        bar.erase();
        int exitCode = planShown ? ExitCode.DONE : show(plan, "");
        if (exitCode != ExitCode.DONE && !writer.resumes()) {
            return exitCode;
        }
        boolean finished = replay.execute(writer, rate == null ? Double.POSITIVE_INFINITY : rate, this::isStopped);
        bar.erase();
        data.put("run", run(writer, finished));
        if (!json) {
            out().printf(
                            "run %s%s: %,d events sent through again%s%n",
                            writer.run(),
                            writer.resumes() ? " (went on)" : "",
                            writer.sent(),
                            finished ? "" : "; stopped: the same command goes on from there");
            out().flush();
        }
        return ExitCode.DONE;
    }

    private static Map<String, Object> run(ReplayWriter writer, boolean finished) {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("id", writer.run());
        run.put("resumed", writer.resumes());
        run.put("sent", writer.sent());
        run.put("finished", finished);
        return run;
    }

    private int show(Plan plan, String last) {
        planShown = true;
        data.put("plan", PlanJson.of(plan));
        boolean nothing = plan.total().selected() == 0;
        if (nothing && plan.unread() == 0) {
            say("nothing is selected");
        }
        if (!json && !(nothing && plan.unread() == 0)) {
            PlanText.of(plan).forEach(out()::println);
            if (!last.isEmpty() && !nothing) {
                out().println(last);
            }
            out().flush();
        }
        return nothing ? ExitCode.NO : ExitCode.DONE;
    }

    private Selection selection(Settings settings, Instant now) throws IOException {
        try {
            return selectionOptions.selection(settings.topics(), now);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** What is selected and how, as it was typed: the same however the options are put, and wherever the settings are. */
    private String command(Selection selection) {
        String typed = spec.commandLine().getParseResult().matchedOptions().stream()
                .filter(option -> WHAT_IS_MEANT.contains(option.longestName()))
                .sorted(Comparator.comparing(OptionSpec::longestName))
                .map(ReplayCommand::typed)
                .collect(Collectors.joining(" "));
        String listed = typed.contains("--orders-file")
                ? " (" + selection.orderIds().size() + " orders, "
                        + Integer.toHexString(String.join(" ", new TreeSet<>(selection.orderIds()))
                                .hashCode()) + ")"
                : "";
        return ("replay " + typed + listed).strip();
    }

    private static String typed(OptionSpec option) {
        if (option.typeInfo().isBoolean()) {
            return option.longestName();
        }
        boolean kinds = option.longestName().equals("--kind"); // in whatever case they are typed
        List<String> values = option.originalStringValues();
        return values.stream()
                .map(value -> kinds ? value.toLowerCase(Locale.ROOT) : value)
                .sorted()
                .map(value -> option.longestName() + " " + value)
                .collect(Collectors.joining(" "));
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private void say(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("replay: " + line);
        err.flush();
    }

    private void check(boolean right, String fault) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), fault);
        }
    }
}
