package io.ordernotifier.command;

import io.ordernotifier.ExitCode;
import io.ordernotifier.Settings;
import io.ordernotifier.rejected.Filed;
import io.ordernotifier.rejected.Filed.State;
import io.ordernotifier.rejected.LetterFilter;
import io.ordernotifier.rejected.LetterJson;
import io.ordernotifier.rejected.LetterTable;
import io.ordernotifier.rejected.Letters;
import io.ordernotifier.rejected.Totals;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rejected list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "Lists rejected drafts and rejected events, the oldest first, and how many there are of each code and rule.",
            "State: open (nothing has happened since), parked (open, and tried as often as it may), under way (the event was"
                    + " sent through again and is not processed yet), redriven (it was; if in vain, a later letter says so),"
                    + " sent since (the draft's email left)."
        },
        footer = {"", "Exit codes: 0 done, 1 nothing found, 2 could not run."})
final class RejectedListCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private LetterOptions which = new LetterOptions();

    @Option(
            names = "--pack",
            paramLabel = "NAME",
            split = ",",
            description = "Drafts that this policy pack rejected, by name or label (NAME@VERSION). Repeatable.")
    private List<String> packs = new ArrayList<>();

    @Option(names = "--open", description = "Only what is open.")
    private boolean open;

    @Option(names = "--parked", description = "Only what is parked.")
    private boolean parked;

    @Option(names = "--reveal", description = "Show whom a draft was for, its subject, and keys that are no order ID.")
    private boolean reveal;

    @Option(names = "--json", description = "Print one JSON object a line and letter.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        LetterFilter filter = which.filter(List.of(), packs, states(), Instant.now());
        Settings settings = options.read(System.getenv());
        Logging.onlyErrors();
        RejectedTalk talk = new RejectedTalk(spec, "list");
        try (Letters letters = Letters.open(settings, which.maxAttempts(), reveal, talk::progress)) {
            List<Filed> found = talk.chosen(letters, filter);
            if (!found.isEmpty()) {
                print(found, talk);
            }
            return found.isEmpty() ? ExitCode.NO : ExitCode.DONE;
        }
    }

    private void print(List<Filed> found, RejectedTalk talk) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            found.forEach(each -> out.println(Json.of(LetterJson.fields(each))));
            Totals.lines(found).forEach(talk::say);
        } else {
            LetterTable.lines(found).forEach(out::println);
            out.println();
            Totals.lines(found).forEach(out::println);
        }
        out.flush();
    }

    private EnumSet<State> states() {
        EnumSet<State> states = EnumSet.noneOf(State.class);
        if (open) {
            states.add(State.OPEN);
        }
        if (parked) {
            states.add(State.PARKED);
        }
        return states;
    }
}
