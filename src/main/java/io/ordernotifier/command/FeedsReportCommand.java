package io.ordernotifier.command;

import io.ordernotifier.ExitCode;
import io.ordernotifier.feedfile.ProcessingReport;
import io.ordernotifier.feedfile.ProcessingReport.Result;
import io.ordernotifier.feedfile.ProcessingReports;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code feeds report}: what the marketplace made of an upload file, in plain words. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Says in plain words what a processing report of the marketplace's (XML or tab-separated) finds fault with.",
            "Exit code 1 when something failed."
        })
public final class FeedsReportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The processing report.")
    private Path file = Path.of("");

    @Option(
            names = "--upload",
            paramLabel = "FILE",
            description = "The upload file it answers to: tells order and item where the report has only a number.")
    private @Nullable Path upload;

    @Option(names = "--json", description = "Print the report as one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ProcessingReport report = ProcessingReports.read(file);
        if (upload != null) {
            report = ProcessingReports.withUpload(report, upload);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.of(report));
        } else {
            tell(report, out);
        }
        out.flush();
        return report.isGood() ? ExitCode.DONE : ExitCode.NO;
    }

    private void tell(ProcessingReport report, PrintWriter out) {
        if (!report.complete()) {
            out.println("The marketplace has not finished with this file: ask for the report again later.");
        }
        out.printf(
                Locale.ROOT,
                "%,d %s: %,d taken, %,d failed, %,d with a warning.%n",
                report.processed(),
                report.processed() == 1 ? "record" : "records",
                report.successful(),
                report.withError(),
                report.withWarning());
        report.results().forEach(result -> out.println(sentence(result)));
    }

    private String sentence(Result result) {
        String code = result.code().isEmpty() ? "" : " (" + result.code() + ")";
        String why = result.description().isEmpty() ? "no reason is given" : result.description();
        return subject(result) + (result.error() ? " failed" : " was taken with a warning") + code + ": " + why;
    }

    private String subject(Result result) {
        if (!result.orderId().isEmpty()) {
            return "Order " + result.orderId()
                    + (result.orderItemId().isEmpty() ? "" : ", item " + result.orderItemId()) + ",";
        }
        if (result.number() == 0) {
            return "The file as a whole";
        }
        return "Record " + result.number() + (upload == null ? " (--upload FILE tells its order)" : "");
    }
}
