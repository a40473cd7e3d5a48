package io.ordernotifier.command;

import io.ordernotifier.ExitCode;
import io.ordernotifier.Settings;
import io.ordernotifier.event.Replayed;
import io.ordernotifier.rejected.Filed.State;
import io.ordernotifier.rejected.Letters;
import io.ordernotifier.rejected.Redrive;
import io.ordernotifier.rejected.RedriveOutcome;
import io.ordernotifier.rejected.RedrivePlan;
import io.ordernotifier.rejected.RedriveWatch;
import io.ordernotifier.replay.Pace;
import io.ordernotifier.replay.ReplayRefusedException;
import io.ordernotifier.replay.ReplayWriter;
import io.ordernotifier.replay.RunRequest;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rejected redrive}. */
@Command(
        name = "redrive",
        mixinStandardHelpOptions = true,
        description = {
            "Sends the events of open letters through the processor again, by its private replay topic: no other reader of"
                    + " the input topics sees them. A draft is rendered and checked again with the processor's templates and"
                    + " pack of today; a feed record that left does not leave again.",
            "Shows what would be sent; sends it with --execute. Broken off, the same command goes on where it stopped and"
                    + " sends nothing twice. Try recheck first: what is rejected again may trip the flood breaker."
        },
        footer = {"", "Exit codes: 0 done, 1 nothing to send, 2 could not run."})
final class RejectedRedriveCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private LetterOptions which = new LetterOptions();

    @Parameters(
            paramLabel = "LETTER",
            arity = "0..*",
            description = "TOPIC-PARTITION@OFFSET (default: all that are open).")
    private List<String> letters = new ArrayList<>();

    @Option(
            names = "--pack",
            paramLabel = "NAME",
            split = ",",
            description = "Drafts that this policy pack rejected, by name or label (NAME@VERSION). Repeatable.")
    private List<String> packs = new ArrayList<>();

    @Option(names = "--execute", description = "Do it.")
    private boolean execute;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Send at most so many events a second (default: no limit).")
    private @Nullable Double rate;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the order's story.")
    private @Nullable String reason;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Stop waiting for what comes of it when the processor has not come forward for so long"
                    + " (default: ${DEFAULT-VALUE}).")
    private int wait;

    @Option(names = "--no-wait", description = "Do not wait to see what comes of it.")
    private boolean noWait;

    @Option(names = "--give-up", description = "Leave a run of another command that was broken off as it is.")
    private boolean giveUp;

    @Option(names = "--json", description = "Print plan and outcome as one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Map<String, Object> data = new LinkedHashMap<>();
    private boolean planShown;

    /** Absent until everything is sent. */
    private @Nullable Run run;

    private record Run(String id, Instant began) {}

    @Override
    public Integer call() throws Exception {
        if (rate != null && rate <= 0) {
            throw new ParameterException(spec.commandLine(), "--rate " + rate + ": must be more than 0");
        }
        which.filter(letters, packs, EnumSet.noneOf(State.class), Instant.now()); // refuses what is wrong in it
        Settings settings = options.read(System.getenv());
        Logging.onlyErrors();
        RejectedTalk talk = new RejectedTalk(spec, "redrive");
        try (StopSignal signal = StopSignal.breakingOff(stopped::countDown)) {
            int exitCode = Patience.with(() -> attempt(settings, talk), talk::say, this::isStopped);
            if (json) {
                out().println(Json.of(data));
            }
            out().flush();
            return exitCode;
        }
    }

    private int attempt(Settings settings, RejectedTalk talk) throws InterruptedException {
        try (Letters box = Letters.open(settings, which.maxAttempts(), false, talk::progress)) {
            return execute ? execute(settings, box, talk) : show(plan(box, talk, Instant.now()));
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private int show(RedrivePlan plan) {
        if (!json && !plan.isEmpty()) {
            out().println("nothing is sent yet: --execute does it");
        }
        return plan.isEmpty() ? ExitCode.NO : ExitCode.DONE;
    }

    private RedrivePlan plan(Letters box, RejectedTalk talk, Instant now) throws InterruptedException {
        RedrivePlan plan =
                RedrivePlan.of(talk.chosen(box, which.filter(letters, packs, EnumSet.noneOf(State.class), now)));
        data.put("plan", plan.fields());
        if (!json && !planShown) {
            planShown = true;
            plan.lines(which.maxAttempts()).forEach(out()::println);
            out().flush();
        }
        return plan;
    }

    private int execute(Settings settings, Letters box, RejectedTalk talk) throws InterruptedException {
        if (!box.knowsWhatWasSent()) {
            throw new ReplayRefusedException("the state of application " + box.applicationId()
                    + " is not there, so that it is not known which drafts were sent since: is application.id right? After a"
                    + " reset, rebuild first");
        }
        if (run == null) {
            try (ReplayWriter writer = ReplayWriter.open(settings, request(), giveUp, talk::say)) {
                int exitCode = send(settings, box, writer, talk);
                if (run == null) {
                    return exitCode;
                }
            }
        }
        return noWait ? ExitCode.DONE : await(settings, box, run, talk);
    }

    private int send(Settings settings, Letters box, ReplayWriter writer, RejectedTalk talk)
            throws InterruptedException {
        if (writer.resumes()) {
            talk.say("a run was broken off; it goes on");
        }
        RedrivePlan plan = plan(box, talk, writer.began());
        if (plan.isEmpty() && !writer.resumes()) {
            return ExitCode.NO;
        }
        Pace pace = new Pace(rate == null ? Double.POSITIVE_INFINITY : rate);
        try (Redrive redrive = new Redrive(settings, box, writer, pace, this::isStopped)) {
            boolean finished = redrive.execute(plan, (sent, all) -> talk.progress(sent, all, "sent"));
            tellSent(writer, redrive, talk);
            if (finished) {
                run = new Run(writer.run(), writer.began());
            } else {
                talk.say("stopped: the same command goes on from there");
            }
        }
        return ExitCode.DONE;
    }

    private void tellSent(ReplayWriter writer, Redrive redrive, RejectedTalk talk) {
        talk.say("%,d sent, run %s".formatted(writer.sent(), writer.run()));
        if (redrive.lost() > 0) {
            talk.say("%,d not sent: the event was too large for its letter, and is not in its topic any more"
                    .formatted(redrive.lost()));
        }
        data.put("run", writer.run());
        data.put("sent", writer.sent());
    }

    private int await(Settings settings, Letters box, Run sent, RejectedTalk talk) throws InterruptedException {
        try (RedriveWatch watch = new RedriveWatch(settings, box)) {
            RedriveOutcome outcome = watch.await(
                    sent.id(),
                    sent.began(),
                    Duration.ofSeconds(wait),
                    (done, all) -> talk.progress(done, all, "processed"));
            talk.pause();
            data.put("outcome", outcome.fields());
            if (!json) {
                out().println(outcome.line());
            }
            if (outcome.unprocessed() > 0) {
                talk.say(
                        "the processor does not get on: is it running, or has its flood breaker paused it? rejected list"
                                + " tells later what came of it");
            }
            return ExitCode.DONE;
        }
    }

    private RunRequest request() {
        String command = "rejected redrive " + which.text()
                + packs.stream().sorted().map(pack -> " --pack " + pack).collect(Collectors.joining())
                + letters.stream().sorted().map(letter -> " " + letter).collect(Collectors.joining());
        return new RunRequest(
                Replayed.Mode.REDRIVE,
                System.getProperty("user.name", "unknown"),
                reason,
                command.strip().replaceAll(" +", " "));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
