package io.ordernotifier.command;

import io.ordernotifier.ExitCode;
import io.ordernotifier.Settings;
import io.ordernotifier.policy.PolicyPack;
import io.ordernotifier.rejected.Filed;
import io.ordernotifier.rejected.Filed.State;
import io.ordernotifier.rejected.Letter;
import io.ordernotifier.rejected.LetterFilter;
import io.ordernotifier.rejected.Letters;
import io.ordernotifier.rejected.Recheck;
import io.ordernotifier.rejected.RecheckTotals;
import io.ordernotifier.rendering.Renderer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rejected recheck}. */
@Command(
        name = "recheck",
        mixinStandardHelpOptions = true,
        description = {
            "Says which rejected drafts would pass with another pack or with today's templates. Sends nothing.",
            "Renders each again from its event and the order as it was then; a person's message is checked as it was"
                    + " written. Without options the pack and the templates of the settings are taken, as a redrive would."
        },
        footer = {"", "Exit codes: 0 all would pass, 1 some would not or nothing found, 2 could not run."})
final class RejectedRecheckCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private LetterOptions which = new LetterOptions();

    @Parameters(
            paramLabel = "LETTER",
            arity = "0..*",
            description = "TOPIC-PARTITION@OFFSET (default: all drafts that are open or parked).")
    private List<String> letters = new ArrayList<>();

    @Mixin
    private PackOptions pack = new PackOptions();

    @Option(
            names = "--templates",
            paramLabel = "FOLDER",
            description = "Templates of your own to render with (default: setting templates.dir).")
    private @Nullable Path templates;

    @Option(names = "--json", description = "Print one JSON object a line and draft.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, IOException {
        LetterFilter filter = which.filter(letters, List.of(), EnumSet.of(State.OPEN, State.PARKED), Instant.now());
        Settings settings = options.read(System.getenv());
        Logging.onlyErrors();
        PolicyPack inForce = pack.load(settings);
        Renderer renderer = Renderers.of(settings, templates);
        RejectedTalk talk = new RejectedTalk(spec, "recheck");
        try (Letters box = Letters.open(settings, which.maxAttempts(), false, talk::progress)) {
            List<Filed> drafts = talk.chosen(box, filter).stream()
                    .filter(each -> each.letter().type() == Letter.Type.DRAFT)
                    .toList();
            if (drafts.isEmpty()) {
                talk.say("no draft that is kept back is asked for");
                return ExitCode.NO;
            }
            return recheck(new Recheck(box, renderer, inForce), drafts, inForce.label(), talk);
        }
    }

    private int recheck(Recheck recheck, List<Filed> drafts, String label, RejectedTalk talk) {
        PrintWriter out = spec.commandLine().getOut();
        RecheckTotals totals = new RecheckTotals();
        recheck.check(drafts, Instant.now(), each -> {
            totals.add(each);
            talk.pause();
            out.println(
                    json
                            ? Json.of(each.fields())
                            : each.filed().letter().place() + "  "
                                    + each.filed().letter().order() + "  "
                                    + each.filed().letter().kind() + "  "
                                    + each.verdict().words()
                                    + (each.rules().isEmpty() ? "" : ": " + String.join(", ", each.rules())));
        });
        if (json) {
            totals.lines(label).stream().filter(line -> !line.isEmpty()).forEach(talk::say);
        } else {
            out.println();
            totals.lines(label).forEach(out::println);
        }
        out.flush();
        return totals.allPass() ? ExitCode.DONE : ExitCode.NO;
    }
}
