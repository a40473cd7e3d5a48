package io.ordernotifier.command;

import io.ordernotifier.ExitCode;
import io.ordernotifier.Settings;
import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.emailfile.EmailFile;
import io.ordernotifier.emailfile.Sender;
import io.ordernotifier.emailfile.SmtpException;
import io.ordernotifier.emailfile.SmtpSender;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.order.Outcome;
import io.ordernotifier.policy.PolicyPack;
import io.ordernotifier.preview.ContactSheet;
import io.ordernotifier.preview.PreviewJson;
import io.ordernotifier.preview.PreviewText;
import io.ordernotifier.preview.Proof;
import io.ordernotifier.preview.Proofreader;
import io.ordernotifier.preview.TemplateCheck;
import io.ordernotifier.rendering.Renderer;
import io.ordernotifier.sample.Sample;
import io.ordernotifier.sample.Samples;
import io.ordernotifier.sample.Story;
import io.ordernotifier.wire.EventJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code preview}: the emails as they would leave, to look at before anything is sent. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the emails of sample orders, or of your own events, with the policy's verdict beside each:"
                    + " on the terminal, as .eml files, as a page for the browser, or in a mail program by SMTP.",
            "Templates, carriers and policy pack are those of the settings, as for run, unless options say otherwise.",
            "Exit code 1 when one would be rejected."
        })
public final class PreviewCommand implements Callable<Integer> {
    private static final Sender SELLER = new Sender("Customer Service", "orders@seller.example");

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            split = ",",
            description =
                    "shipment-confirmation, order-unavailable, delay-notice or return-confirmation (default: all).")
    private List<String> kinds = List.of();

    @Option(
            names = "--locale",
            paramLabel = "LOCALE",
            split = ",",
            description = "en, zh-CN, zh-TW, de, fr, es, ja or it (default: all; on the terminal, en).")
    private List<String> locales = List.of();

    @Option(
            names = "--sample",
            paramLabel = "SAMPLE",
            split = ",",
            description = "plain, partial or nasty (default: all; on the terminal, plain).")
    private List<String> varieties = List.of();

    @Option(
            names = "--events",
            paramLabel = "FILE",
            description = "Show the emails that these events of one order call for, as JSON, instead of the samples.")
    private @Nullable Path events;

    @Option(names = "--as-events", description = "Print the events of one sample: a file for --events to begin with.")
    private boolean asEvents;

    @Option(names = "--eml", paramLabel = "FOLDER", description = "Write one .eml file an email.")
    private @Nullable Path eml;

    @Option(names = "--html", paramLabel = "FILE", description = "Write one page with all emails, for the browser.")
    private @Nullable Path html;

    @Option(names = "--check", description = "Only check the templates, with all samples; each fault names its place.")
    private boolean check;

    @Option(names = "--json", description = "Print one JSON object a line and email.")
    private boolean json;

    @Option(
            names = "--templates",
            paramLabel = "FOLDER",
            description = "Templates of your own (default: setting templates.dir).")
    private @Nullable Path templates;

    @Option(
            names = "--carriers",
            paramLabel = "FILE",
            description = "Carriers of your own (default: setting carriers.file).")
    private @Nullable Path carriers;

    @Mixin
    private PackOptions pack = new PackOptions();

    @Mixin
    private SettingsOptions settingsOptions = new SettingsOptions();

    @ArgGroup(exclusive = false)
    private @Nullable SmtpOptions smtp;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SmtpException {
        Settings settings = settingsOptions.readWithoutClients(System.getenv());
        PolicyPack inForce = pack.load(settings);
        Optional<Path> list = Optional.ofNullable(carriers).or(settings::carriersFile);
        Carriers known = list.isPresent() ? Carriers.read(list.get()) : Carriers.builtIn();
        Renderer renderer =
                TemplateCheck.renderer(known, Optional.ofNullable(templates).or(settings::templatesDir));
        if (check) {
            return check(renderer, inForce);
        }
        if (asEvents) {
            return printEvents(chosen());
        }
        Proofreader proofreader = new Proofreader(renderer, inForce);
        List<Proof> proofs = proofs(proofreader);
        show(proofs, proofreader.pack());
        if (proofs.isEmpty()) {
            say("nothing to show: no email is called for, or the pack permits none of these kinds");
        }
        return !proofs.isEmpty() && proofs.stream().allMatch(Proof::cleared) ? ExitCode.DONE : ExitCode.NO;
    }

    private int printEvents(List<Sample> samples) {
        if (samples.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(), "--as-events: must be of one sample: choose one --kind, --locale and --sample");
        }
        samples.get(0).events().forEach(event -> out().println(EventJson.write(event)));
        out().flush();
        return ExitCode.DONE;
    }

    private int check(Renderer renderer, PolicyPack inForce) {
        List<String> faults = TemplateCheck.faults(renderer, inForce);
        faults.forEach(out()::println);
        out().flush();
        say(
                faults.isEmpty()
                        ? Samples.all().size() + " sample emails checked, all are cleared by " + inForce.label()
                        : faults.size() + " faults");
        return faults.isEmpty() ? ExitCode.DONE : ExitCode.NO;
    }

    private List<Proof> proofs(Proofreader proofreader) throws IOException {
        if (events == null) {
            return chosen().stream()
                    .filter(sample -> proofreader.permits(sample.kind()))
                    .map(proofreader::proof)
                    .toList();
        }
        List<OrderEvent> told = EventJson.read(Files.readString(events));
        List<Outcome> outcomes = Story.tell(told);
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Refused refused) {
                say("event " + refused.arrival().event().eventId() + " is refused, " + refused.code() + ": "
                        + refused.reason());
            } else if (outcome instanceof Outcome.Held held) {
                say("event " + held.arrival().event().eventId() + " waits for " + held.awaited());
            }
        }
        return proofreader.proofs(outcomes);
    }

    private List<Sample> chosen() {
        boolean onTerminal = html == null && eml == null && smtp == null;
        List<String> inLocales = locales.isEmpty() && onTerminal ? List.of("en") : locales;
        List<String> ofVarieties = varieties.isEmpty() && onTerminal ? List.of("plain") : varieties;
        List<Sample> chosen = Samples.all().stream()
                .filter(sample -> isAmong(sample.kind().slug(), kinds))
                .filter(sample -> isAmong(sample.language(), inLocales))
                .filter(sample -> isAmong(sample.varietyName(), ofVarieties))
                .toList();
        if (chosen.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "no sample is of that --kind, --locale and --sample: see --help for those there are");
        }
        return chosen;
    }

    private static boolean isAmong(String name, List<String> names) {
        return names.isEmpty() || names.stream().anyMatch(name::equalsIgnoreCase);
    }

    private void show(List<Proof> proofs, String packLabel) throws IOException, SmtpException {
        if (html != null) {
            Files.writeString(html, ContactSheet.of(proofs, packLabel));
            say("wrote " + proofs.size() + " emails to " + html);
        }
        if (eml != null) {
            Files.createDirectories(eml);
            for (Proof proof : proofs) {
                String name = proof.name().replaceAll("[^A-Za-z0-9-]+", "-").toLowerCase(Locale.ROOT) + ".eml";
                Files.write(eml.resolve(name), EmailFile.bytes(proof.email(), SELLER));
            }
            say("wrote " + proofs.size() + " emails to " + eml);
        }
        if (smtp != null) {
            send(proofs, smtp);
        }
        if (json) {
            proofs.forEach(proof -> out().println(PreviewJson.line(proof)));
        } else if (html == null && eml == null && smtp == null) {
            PreviewText.print(proofs, out());
        } else {
            proofs.forEach(proof -> out().println(PreviewText.summary(proof)));
        }
        out().flush();
    }

    private void send(List<Proof> proofs, SmtpOptions options) throws SmtpException {
        try (SmtpSender sender = SmtpSender.connect(options.server(spec.commandLine(), System.getenv()))) {
            for (Proof proof : proofs) {
                sender.send(proof.email(), SELLER, options.to());
            }
        }
        say("sent " + proofs.size() + " emails to " + options.address());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private void say(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("preview: " + line);
        err.flush();
    }
}
