package io.ordernotifier;

import io.ordernotifier.command.BenchCommand;
import io.ordernotifier.command.DemoCommand;
import io.ordernotifier.command.ExplainCommand;
import io.ordernotifier.command.FeedsCommand;
import io.ordernotifier.command.LintCommand;
import io.ordernotifier.command.PreviewCommand;
import io.ordernotifier.command.RebuildCommand;
import io.ordernotifier.command.RejectedCommand;
import io.ordernotifier.command.ReplayCommand;
import io.ordernotifier.command.RunCommand;
import io.ordernotifier.command.TopicsCommand;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code order-notifier}: parses the verb, runs it, ends with its {@link ExitCode}. */
@Command(
        name = "order-notifier",
        description = "Turns order events into the emails and feed records that a marketplace asks of a seller.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        exitCodeOnInvalidInput = ExitCode.COULD_NOT_RUN,
        exitCodeOnExecutionException = ExitCode.COULD_NOT_RUN,
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            ExplainCommand.class,
            RejectedCommand.class,
            ReplayCommand.class,
            RebuildCommand.class,
            TopicsCommand.class,
            FeedsCommand.class,
            LintCommand.class,
            PreviewCommand.class,
            BenchCommand.class
        },
        footer = {"", "Exit codes: 0 done, 1 the answer is no, 2 could not run."})
public final class Main implements Runnable {

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "When something is broken, show where in the program.")
    private boolean stacktrace;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    private Main() {}

    /** Runs the command line and ends the process with the verb's exit code. */
    public static void main(String[] args) {
        System.exit(execute(args));
    }

    /** Runs the command line; package-private for tests, which cannot use {@link System#exit}. */
    static int execute(String... args) {
        return commandLine().execute(args);
    }

    static CommandLine commandLine() {
        Main main = new Main();
        return new CommandLine(main)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(main::tellWhatBroke)
                .setExecutionStrategy(Main::runLastCatchingErrors);
    }

    /** Without a verb there is nothing to do: usage, and exit code 2. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing verb");
    }

    /** Java ends with 1 on an {@link Error}, which would read as "the answer is no". */
    private static int runLastCatchingErrors(ParseResult parsed) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (Error e) {
            throw new ExecutionException(parsed.commandSpec().commandLine(), e.toString(), e);
        }
    }

    private int tellWhatBroke(Exception e, CommandLine verb, ParseResult parsed) {
        PrintWriter err = verb.getErr();
        String root = verb.getCommandSpec().root().name() + " ";
        err.println(verb.getCommandSpec().qualifiedName().replaceFirst("^" + root, "") + ": " + message(e));
        if (stacktrace) {
            e.printStackTrace(err);
        }
        err.flush();
        return ExitCode.COULD_NOT_RUN;
    }

    /** What the exception says, and what those behind it add. */
    private static String message(Exception e) {
        StringBuilder message = new StringBuilder();
        String last = "";
        for (Throwable each = e; each != null; each = each.getCause()) {
            String says = each.getMessage() == null ? each.getClass().getSimpleName() : each.getMessage();
            if (!last.contains(says)) {
                message.append(message.isEmpty() ? "" : ": ").append(says);
                last = says;
            }
        }
        return message.toString();
    }
}
