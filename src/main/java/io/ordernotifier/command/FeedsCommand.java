package io.ordernotifier.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code feeds}: upload files for the marketplace, and what it answers to them. */
@Command(
        name = "feeds",
        mixinStandardHelpOptions = true,
        description = "Exports feed records as the marketplace's upload files, and reads what it reports of them.",
        subcommands = {FeedsExportCommand.class, FeedsReportCommand.class})
public final class FeedsCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    /** Without one of its verbs there is nothing to do: usage, and exit code 2. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing verb: export or report");
    }
}
