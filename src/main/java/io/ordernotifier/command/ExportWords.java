package io.ordernotifier.command;

import io.ordernotifier.feedfile.FileEntry;
import io.ordernotifier.feedfile.Manifest;
import java.io.PrintWriter;
import java.util.ArrayList;
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
    private final List<Manifest> untold = new ArrayList<>();
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

    /** Names a batch's files. */
    void tell(Manifest manifest) {
        untold.add(manifest);
        errors += manifest.errors();
        if (json) {
            out.println(Json.of(manifest));
        } else {
            tellFiles(manifest);
        }
        out.flush();
    }

    /** What the batches since the last time come to. */
    void tellSum() {
        if (untold.isEmpty()) {
            err.println("feeds: nothing new");
        } else {
            tellSum(untold);
            untold.clear();
        }
        err.flush();
    }

    /** Likewise, for an export that goes on: no words where nothing is new. */
    void tellSumOfNews() {
        if (!untold.isEmpty()) {
            tellSum();
        }
    }

    void say(String line) {
        err.println("feeds: " + line);
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
