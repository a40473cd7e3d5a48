package io.ordernotifier.command;

import io.ordernotifier.ExitCode;
import io.ordernotifier.Settings;
import io.ordernotifier.drafttopic.DraftRange;
import io.ordernotifier.lint.Checked;
import io.ordernotifier.lint.DraftReader;
import io.ordernotifier.lint.Input;
import io.ordernotifier.lint.InputType;
import io.ordernotifier.lint.Inputs;
import io.ordernotifier.lint.LabelledDraft;
import io.ordernotifier.lint.LintJson;
import io.ordernotifier.lint.Report;
import io.ordernotifier.lint.RulePage;
import io.ordernotifier.lint.Score;
import io.ordernotifier.lint.ScoreText;
import io.ordernotifier.policy.PolicyPack;
import io.ordernotifier.policy.rules.RuleType;
import io.ordernotifier.policy.rules.Rules;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lint}: checks drafts against a policy pack, measures the pack on labelled drafts, or explains a rule. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = {
            "Checks drafts against a policy pack and shows each place that breaks a rule.",
            "A FILE is a text (.txt), HTML (.html), an email (.eml), a template (.ftl, rendered with the sample orders), or"
                    + " drafts as JSON lines (.jsonl). It may also be a folder or a pattern; - is stdin.",
            "With --topic it checks what lies in a topic; a draft is then named by its place, TOPIC-PARTITION@OFFSET."
        },
        footer = {"", "Exit codes: 0 clean, 1 violations, 2 could not run, or could not read all of it."})
public final class LintCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "0..*", description = "What to check.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--score", description = "Measure the pack on labelled drafts (.jsonl), and list its mistakes.")
    private boolean score;

    @Option(
            names = "--explain",
            paramLabel = "RULE",
            description = "Print what the rule demands and why, with bad and good examples.")
    private @Nullable String explain;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, github or junit (default: ${DEFAULT-VALUE}).")
    private Report.Format format = Report.Format.TEXT;

    @Option(names = "--json", description = "Short for --format json: one JSON line a draft; with --score one object.")
    private boolean json;

    @Option(names = "--strict", description = "End with 1 for warnings too.")
    private boolean strict;

    @Option(names = "--rule", paramLabel = "RULE", description = "Only what this rule says. Repeatable.")
    private List<String> rules = new ArrayList<>();

    @Option(
            names = "--as",
            paramLabel = "TYPE",
            description = "What the files hold, whatever their names say: text, html, eml or jsonl.")
    private @Nullable InputType as;

    @Option(
            names = "--on",
            paramLabel = "DAY",
            description =
                    "Day for which allowances that end are looked up, for example 2026-01-31 (default: today, UTC; with"
                            + " --topic the day of each email's event).")
    private @Nullable LocalDate on;

    @Mixin
    private PackOptions pack = new PackOptions();

    @Mixin
    private AssumptionOptions assumptions = new AssumptionOptions();

    @Mixin
    private TopicOptions topic = new TopicOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Set<String> only = new LinkedHashSet<>();
        rules.forEach(rule -> only.add(known("--rule", rule).id()));
        if (explain != null) {
            return explain(known("--explain", explain), pack.load());
        }
        DraftRange range = topic.range(files);
        if (range != null) {
            return checkTopic(range, only);
        }
        if (files.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Missing FILE or --topic: what to check");
        }
        if (as == InputType.FTL) {
            throw new ParameterException(spec.commandLine(), "--as ftl: a template is known by its place only");
        }
        List<Input> inputs = Inputs.find(files, as);
        return score ? measure(inputs, pack.load(), only) : check(inputs, pack.load(), only);
    }

    private int explain(RuleType rule, PolicyPack inForce) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(RulePage.of(rule, inForce));
        out.flush();
        return ExitCode.DONE;
    }

    private int measure(List<Input> inputs, PolicyPack inForce, Set<String> only) throws IOException {
        for (Input input : inputs) {
            if (input.type() != null && input.type() != InputType.JSONL) {
                throw new ParameterException(
                        spec.commandLine(), "--score: " + input.name() + " holds no labels; must be JSON lines");
            }
        }
        Score measured = new Score(inForce, only, day());
        ProgressBar bar = read(inputs, measured::add);
        bar.erase();
        PrintWriter out = spec.commandLine().getOut();
        if (json || format == Report.Format.JSON) {
            out.println(LintJson.score(measured));
            out.flush();
        } else {
            ScoreText.print(measured, out);
        }
        return ExitCode.DONE;
    }

    private int check(List<Input> inputs, PolicyPack inForce, Set<String> only) throws IOException {
        Checked checked = checked(inForce, only);
        ProgressBar bar = read(inputs, draft -> checked.add(draft.named()));
        bar.erase();
        checked.end();
        say(checked.summary());
        return checked.clean() ? ExitCode.DONE : ExitCode.NO;
    }

    private int checkTopic(DraftRange range, Set<String> only) throws IOException {
        Settings settings = topic.settings().read(System.getenv());
        Logging.onlyErrors();
        Checked checked = checked(pack.load(settings), only);
        return new TopicLint(spec, settings, on, topic.reveals()).check(range, checked);
    }

    private Checked checked(PolicyPack inForce, Set<String> only) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        return new Checked(inForce, only, day(), (json ? Report.Format.JSON : format).to(out), strict);
    }

    private LocalDate day() {
        return on == null ? LocalDate.now(ZoneOffset.UTC) : on;
    }

    private ProgressBar read(List<Input> inputs, Consumer<LabelledDraft> taker) throws IOException {
        ProgressBar bar = new ProgressBar(spec.commandLine().getErr(), Terminal.errIsOne());
        DraftReader reader = new DraftReader(assumptions.assumptions(), System.in);
        long whole = size(inputs);
        reader.read(inputs, draft -> {
            bar.erase();
            taker.accept(draft);
            bar.show(reader.bytesRead(), whole, draft.named().place().file());
        });
        return bar;
    }

    private static long size(List<Input> inputs) throws IOException {
        long size = 0;
        for (Input input : inputs) {
            size += input.file() == null ? 0 : Files.size(input.file());
        }
        return size;
    }

    private RuleType known(String option, String rule) {
        return Rules.find(rule)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        option + " " + rule + ": there is no such rule; there are: "
                                + Rules.ALL.stream().map(RuleType::id).collect(Collectors.joining(", "))));
    }

    private void say(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("lint: " + line);
        err.flush();
    }
}
