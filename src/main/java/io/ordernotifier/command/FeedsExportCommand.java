package io.ordernotifier.command;

import io.ordernotifier.ExitCode;
import io.ordernotifier.Settings;
import io.ordernotifier.SettingsTable;
import io.ordernotifier.feedfile.ExportOptions;
import io.ordernotifier.feedfile.FeedFormat;
import io.ordernotifier.feedfile.Limits;
import io.ordernotifier.feedfile.XmlRelease;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code feeds export}: each feed record in exactly one upload file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the feed records that are not exported yet as the marketplace's upload files, each record in exactly"
                    + " one file, also when it is killed at any moment and started again.",
            "Exit code 1 when there were records that the format cannot express: they are in an error file.",
            "Each format remembers by itself what is exported: what you upload as tsv, do not upload as xml as well."
        })
public final class FeedsExportCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions settingsOptions = new SettingsOptions();

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "Folder for the upload files.")
    private Path folder = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "tsv|xml",
            defaultValue = "tsv",
            description = "Tab-separated text or XML (default: ${DEFAULT-VALUE}).")
    private FeedFormat format = FeedFormat.TSV;

    @Option(
            names = "--merchant-id",
            paramLabel = "ID",
            description = "Your identifier with the marketplace, which XML files must name.")
    private @Nullable String merchantId;

    @Option(
            names = "--xml-release",
            paramLabel = "2021-09|2021-02",
            defaultValue = "2021-09",
            description = "Release of the marketplace's schemas that XML files must pass (default: ${DEFAULT-VALUE})."
                    + " 2021-02 has fewer carriers, and none without a code.")
    private String release = "";

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "In the first export to DIR: leave out, now and later, records with an earlier timestamp"
                    + " (2026-11-01 or 2026-11-01T12:00:00Z).")
    private @Nullable String since;

    @Option(
            names = "--follow",
            paramLabel = "DURATION",
            description =
                    "Go on, and export what is new every so often (20m, 1h …) until stopped (Ctrl-C, SIGTERM), with"
                            + " the exit code that one export would have. Brokers and registry may be away for a while.")
    private @Nullable String follow;

    @Option(names = "--dry-run", description = "Only tell what would be exported.")
    private boolean dryRun;

    @Option(
            names = "--max-records",
            paramLabel = "N",
            defaultValue = "" + Limits.USUAL_ROWS,
            description = "Lines or messages of a file at most (default: ${DEFAULT-VALUE}).")
    private int maxRows;

    @Option(
            names = "--max-bytes",
            paramLabel = "N",
            defaultValue = "" + Limits.USUAL_BYTES,
            description = "A file stays below so many bytes (default: ${DEFAULT-VALUE}).")
    private long maxBytes;

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "500000",
            description = "About so many records are published at a time (default: ${DEFAULT-VALUE}).")
    private int batch;

    @Option(
            names = "--group",
            paramLabel = "NAME",
            description = "Consumer group that remembers what is exported (default: APPLICATION.ID-feeds-FORMAT).")
    private @Nullable String group;

    @Option(
            names = "--skip-deleted",
            description = "Go on although records were deleted from the topics before they were exported.")
    private boolean skipDeleted;

    @Option(
            names = "--take-over",
            description =
                    "Go on although an export to another folder, which is gone, was broken off while it published:"
                            + " its last batch may be published twice.")
    private boolean takeOver;

    @Option(names = "--json", description = "Print one JSON object a batch: its manifest.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        ExportOptions options = options();
        Optional<Duration> every = Optional.ofNullable(follow).map(this::duration);
        Settings settings = settingsOptions.read(System.getenv());
        PrintWriter err = spec.commandLine().getErr();
        ExportWords words = new ExportWords(spec.commandLine().getOut(), err, json, dryRun);
        CountDownLatch stopped = new CountDownLatch(1);
        ExportRun run = new ExportRun(settings, options, words, new ProgressBar(err, Terminal.errIsOne()), stopped);
        if (every.isEmpty()) {
            run.once();
        } else {
            try (StopSignal signal = StopSignal.leadingTo(stopped::countDown)) {
                signal.endsWith(ExitCode.COULD_NOT_RUN);
                run.follow(every.get());
                signal.endsWith(exitCode(words));
            }
        }
        return exitCode(words);
    }

    private static int exitCode(ExportWords words) {
        return words.errors() == 0 ? ExitCode.DONE : ExitCode.NO;
    }

    private ExportOptions options() {
        Optional<String> merchant =
                Optional.ofNullable(merchantId).map(String::strip).filter(id -> !id.isEmpty());
        check(
                format == FeedFormat.TSV || merchant.isPresent(),
                "--merchant-id must be given for XML: your identifier with the marketplace");
        check(
                merchant.isEmpty() || merchant.get().matches("[\\x20-\\x7E]{1,50}"),
                "--merchant-id must have 1 to 50 letters and digits");
        check(maxRows >= 1, "--max-records " + maxRows + ": must be 1 or more");
        check(maxBytes >= 1_000, "--max-bytes " + maxBytes + ": must be 1000 or more");
        check(batch >= 1, "--batch " + batch + ": must be 1 or more");
        check(follow == null || !dryRun, "--dry-run and --follow exclude each other");
        return new ExportOptions(
                folder,
                format,
                merchant,
                release(),
                Optional.ofNullable(since).map(this::moment),
                new Limits(maxRows, maxBytes),
                batch,
                dryRun,
                skipDeleted,
                takeOver,
                Optional.ofNullable(group));
    }

    private XmlRelease release() {
        for (XmlRelease each : XmlRelease.values()) {
            if (each.toString().equals(release)) {
                return each;
            }
        }
        throw fault("--xml-release " + release + ": must be 2021-09 or 2021-02");
    }

    private Instant moment(String text) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw fault("--since " + text + ": must be a date (2026-11-01) or a moment (2026-11-01T12:00:00Z)");
        }
    }

    private Duration duration(String text) {
        try {
            Duration duration = SettingsTable.parseDuration(text);
            check(duration.toMillis() >= 1_000, "--follow " + text + ": must be 1s or more");
            return duration;
        } catch (IllegalArgumentException e) {
            throw fault("--follow " + text + ": must be a duration such as 30s, 20m or 1h");
        }
    }

    private void check(boolean right, String fault) {
        if (!right) {
            throw fault(fault);
        }
    }

    private ParameterException fault(String fault) {
        return new ParameterException(spec.commandLine(), fault);
    }
}
