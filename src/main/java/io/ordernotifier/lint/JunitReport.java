package io.ordernotifier.lint;

import io.ordernotifier.policy.Review;
import io.ordernotifier.policy.Severity;
import io.ordernotifier.policy.Violation;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * JUnit's XML: a test case a draft, failed when it is rejected; warnings are its output. The numbers stand before the
 * cases, so cases wait in a file until the end.
 */
final class JunitReport implements Report {
    private final PrintWriter out;
    private final Path waiting;
    private final Writer cases;
    private long drafts;
    private long rejected;

    JunitReport(PrintWriter out) throws IOException {
        this.out = out;
        this.waiting = Files.createTempFile("order-notifier-lint", ".xml");
        waiting.toFile().deleteOnExit();
        this.cases = new BufferedWriter(Files.newBufferedWriter(waiting));
    }

    @Override
    public void add(NamedDraft draft, Review review) throws IOException {
        drafts++;
        rejected += review.cleared() ? 0 : 1;
        cases.write(
                "  <testcase classname=\"" + escaped(draft.place().file()) + "\" name=\"" + escaped(draft.id()) + "\"");
        if (review.violations().isEmpty()) {
            cases.write("/>\n");
            return;
        }
        cases.write(">\n");
        DraftLines lines = new DraftLines(draft);
        element(lines, with(review, Severity.BLOCK), "failure");
        element(lines, with(review, Severity.WARN), "system-out");
        cases.write("  </testcase>\n");
    }

    private static List<Violation> with(Review review, Severity severity) {
        return review.violations().stream()
                .filter(violation -> violation.severity() == severity)
                .toList();
    }

    private void element(DraftLines lines, List<Violation> violations, String name) throws IOException {
        if (violations.isEmpty()) {
            return;
        }
        String rules = violations.stream().map(Violation::ruleId).distinct().collect(Collectors.joining(", "));
        cases.write("    <" + name);
        cases.write(name.equals("failure") ? " type=\"policy\" message=\"" + escaped(rules) + "\">" : ">");
        for (Violation violation : violations) {
            cases.write(escaped(new ViolationText(lines).of(violation)));
        }
        cases.write("</" + name + ">\n");
    }

    @Override
    public void end() throws IOException {
        cases.close();
        String counts = "tests=\"" + drafts + "\" failures=\"" + rejected + "\" errors=\"0\"";
        out.println("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        out.println("<testsuites " + counts + ">");
        out.println(" <testsuite name=\"order-notifier lint\" skipped=\"0\" " + counts + ">");
        try (Reader read = Files.newBufferedReader(waiting)) {
            read.transferTo(out);
        }
        out.println(" </testsuite>");
        out.println("</testsuites>");
        out.flush();
        Files.delete(waiting);
    }

    /** Characters that XML cannot hold are shown as the replacement character. */
    private static String escaped(String text) {
        StringBuilder xml = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                case '\n', '\t' -> xml.appendCodePoint(c);
                default -> xml.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return xml.toString();
    }

    private static boolean isXml(int c) {
        return c >= ' ' && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    }
}
