package io.ordernotifier.command;

import io.ordernotifier.ExitCode;
import io.ordernotifier.lint.JsonLines;
import io.ordernotifier.lint.LabelledDraft;
import io.ordernotifier.lint.LintJson;
import io.ordernotifier.lint.LintText;
import io.ordernotifier.lint.Score;
import io.ordernotifier.lint.ScoreText;
import io.ordernotifier.policy.PolicyPack;
import io.ordernotifier.policy.PolicyPacks;
import io.ordernotifier.policy.Review;
import io.ordernotifier.policy.rules.RuleType;
import io.ordernotifier.policy.rules.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lint}: checks drafts against a policy pack, or measures the pack on labelled drafts. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = {
            "Checks drafts against a policy pack: exit code 0 when all are cleared, 1 when one is rejected.",
            "Drafts are JSON, one a line, in FILE or, where FILE is -, on stdin."
        })
public final class LintCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Drafts as JSON lines; - is stdin.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--score", description = "Measure the pack on labelled drafts and list its mistakes.")
    private boolean score;

    @Option(names = "--json", description = "Print one JSON line a draft; with --score one JSON object.")
    private boolean json;

    @Option(
            names = "--pack",
            paramLabel = "NAME",
            defaultValue = "amazon-communication-guidelines",
            description = "Policy pack to check against (default: ${DEFAULT-VALUE}).")
    private String pack = "";

    @Option(names = "--policy-dir", paramLabel = "FOLDER", description = "Folder with policy packs of your own.")
    private @Nullable Path policyDir;

    @Option(names = "--rule", paramLabel = "ID", description = "Only what this rule says. Repeatable.")
    private List<String> rules = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Set<String> only = knownRules();
        PolicyPack inForce = policyDir == null ? PolicyPacks.load(pack) : PolicyPacks.load(policyDir, pack);
        return score ? measure(inForce, only) : check(inForce, only);
    }

    private int measure(PolicyPack inForce, Set<String> only) throws IOException {
        Score measured = new Score(inForce, only);
        readAll(measured::add);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(LintJson.score(measured));
            out.flush();
        } else {
            ScoreText.print(measured, out);
        }
        return ExitCode.DONE;
    }

    private int check(PolicyPack inForce, Set<String> only) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        boolean[] rejected = new boolean[1];
        readAll(labelled -> {
            Review review = inForce.review(labelled.named().draft());
            Review asked = only.isEmpty() ? review : review.only(only);
            rejected[0] |= !asked.cleared();
            out.println(
                    json
                            ? LintJson.verdict(labelled.named().id(), asked)
                            : LintText.of(labelled.named().id(), asked));
        });
        out.flush();
        return rejected[0] ? ExitCode.NO : ExitCode.DONE;
    }

    private void readAll(Consumer<LabelledDraft> taker) throws IOException {
        for (String file : files) {
            if (file.equals("-")) {
                JsonLines.read("stdin", System.in, taker);
            } else {
                try (InputStream in = Files.newInputStream(Path.of(file))) {
                    JsonLines.read(file, in, taker);
                }
            }
        }
    }

    private Set<String> knownRules() {
        for (String rule : rules) {
            if (Rules.find(rule).isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--rule " + rule + ": there is no such rule; there are: "
                                + Rules.ALL.stream().map(RuleType::id).collect(Collectors.joining(", ")));
            }
        }
        return Set.copyOf(rules);
    }
}
