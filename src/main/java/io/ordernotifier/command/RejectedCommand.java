package io.ordernotifier.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rejected}: dead letters, what is wrong with them, and sending their events through again. */
@Command(
        name = "rejected",
        mixinStandardHelpOptions = true,
        description = {
            "Lists and shows rejected drafts and rejected events, says which would pass today, and sends their events"
                    + " through again.",
            "A letter is named by its place, TOPIC-PARTITION@OFFSET. Personal data is hidden unless --reveal is given."
        },
        subcommands = {
            RejectedListCommand.class,
            RejectedShowCommand.class,
            RejectedRecheckCommand.class,
            RejectedRedriveCommand.class
        },
        footer = {"", "Exit codes: 0 done, 1 nothing found or the answer is no, 2 could not run."})
public final class RejectedCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    /** Without one of its verbs there is nothing to do: usage, and exit code 2. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing verb: list, show, recheck or redrive");
    }
}
