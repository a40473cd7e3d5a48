package io.ordernotifier.command;

import io.ordernotifier.ExitCode;
import io.ordernotifier.Settings;
import io.ordernotifier.rejected.Filed;
import io.ordernotifier.rejected.Filed.State;
import io.ordernotifier.rejected.LetterFilter;
import io.ordernotifier.rejected.LetterPages;
import io.ordernotifier.rejected.Letters;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rejected show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Shows letters whole: of a draft each violation with its words underlined, the rule, its clause and what to"
                    + " write instead, and the draft itself; of an event what is wrong and the event.",
            "Without --reveal, what the order says of its buyer is hidden; in a person's own message, all but the words that"
                    + " broke a rule."
        },
        footer = {"", "Exit codes: 0 done, 1 nothing found, 2 could not run."})
final class RejectedShowCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private LetterOptions which = new LetterOptions();

    @Parameters(
            paramLabel = "LETTER",
            arity = "0..*",
            description = "TOPIC-PARTITION@OFFSET, as rejected list says it (default: all that the options choose).")
    private List<String> letters = new ArrayList<>();

    @Option(names = "--reveal", description = "Show personal data.")
    private boolean reveal;

    @Option(names = "--json", description = "Print one JSON object a line and letter.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        LetterFilter filter = which.filter(letters, List.of(), EnumSet.noneOf(State.class), Instant.now());
        Settings settings = options.read(System.getenv());
        Logging.onlyErrors();
        RejectedTalk talk = new RejectedTalk(spec, "show");
        PrintWriter out = spec.commandLine().getOut();
        try (Letters box = Letters.open(settings, which.maxAttempts(), reveal, talk::progress)) {
            List<Filed> found = talk.chosen(box, filter);
            new LetterPages(box, reveal).show(found, page -> {
                talk.pause();
                if (json) {
                    out.println(Json.of(page.fields()));
                } else {
                    page.text().forEach(out::println);
                }
                out.flush();
            });
            return found.isEmpty() ? ExitCode.NO : ExitCode.DONE;
        }
    }
}
