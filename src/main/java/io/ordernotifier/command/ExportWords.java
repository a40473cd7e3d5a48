package io.ordernotifier.command;

import io.ordernotifier.feedfile.FileEntry;
import io.ordernotifier.feedfile.Manifest;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Tells of an export: the files on stdout, what they come to on stderr. */
final class ExportWords {
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;
    private final boolean dryRun;
    private long errors;

    ExportWords(PrintWriter out, PrintWriter err, boolean json, boolean dryRun) {
        this.out = out;
        this.err = err;
        this.json = json;
        this.dryRun = dryRun;
    }

    /** Records that were in no upload file, until now. */
    long errors() {
        return errors;
    }

    void tell(List<Manifest> manifests) {
        errors += sum(manifests, Manifest::errors);
        manifests.forEach(json ? manifest -> out.println(Json.of(manifest)) : this::tellFiles);
        out.flush();
        tellSum(manifests);
        err.flush();
    }

    private void tellFiles(Manifest manifest) {
        for (FileEntry file : manifest.files()) {
            out.printf(
                    Locale.ROOT,
                    "%-60s %,9d records %,11d bytes%s%n",
                    file.name(),
                    file.records(),
                    file.bytes(),
                    amounts(file.amounts()));
        }
        if (manifest.errors() > 0) {
            out.printf(Locale.ROOT, "%-60s %,9d records%n", manifest.errorFile(), manifest.errors());
        }
        if (!dryRun) {
            out.println(manifest.fileName());
        }
    }

    private static String amounts(Map<String, ? extends Number> amounts) {
        return amounts.entrySet().stream()
                .map(each -> "  " + each.getKey() + " " + each.getValue())
                .collect(Collectors.joining());
    }

    private void tellSum(List<Manifest> manifests) {
        if (manifests.isEmpty()) {
            err.println("feeds: nothing new");
            return;
        }
        err.printf(
                Locale.ROOT,
                "feeds: %,d records read: %,d %s %,d files",
                sum(manifests, Manifest::read),
                sum(manifests, Manifest::exported),
                dryRun ? "would be in" : "in",
                sum(manifests, manifest -> manifest.files().size()));
        long refused = sum(manifests, Manifest::errors);
        if (refused > 0) {
            Map<String, Long> reasons = new TreeMap<>();
            manifests.forEach(
                    each -> each.errorsByReason().forEach((reason, count) -> reasons.merge(reason, count, Long::sum)));
            err.printf(Locale.ROOT, ", %,d in the error file %s", refused, reasons);
        }
        long leftOut = sum(manifests, Manifest::leftOut);
        if (leftOut > 0) {
            err.printf(Locale.ROOT, ", %,d left out for their age", leftOut);
        }
        err.println();
        long warnings = sum(manifests, Manifest::warnings);
        if (warnings > 0) {
            err.printf(
                    Locale.ROOT,
                    "feeds: warning: %,d tracking numbers are doubtful; the manifest lists them%n",
                    warnings);
        }
    }

    private static long sum(List<Manifest> manifests, ToLongFunction<Manifest> what) {
        return manifests.stream().mapToLong(what).sum();
    }
}
