package io.ordernotifier.lint;

import io.ordernotifier.policy.Part;
import io.ordernotifier.policy.Review;
import io.ordernotifier.policy.Severity;
import io.ordernotifier.policy.Violation;
import java.io.PrintWriter;

/** Workflow commands of GitHub: {@code ::error file=…,line=…,col=…,title=…::message}. */
final class GithubReport implements Report {
    private final PrintWriter out;

    GithubReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void add(NamedDraft draft, Review review) {
        DraftLines lines = new DraftLines(draft);
        for (Violation violation : review.violations()) {
            out.println((violation.severity() == Severity.BLOCK ? "::error " : "::warning ")
                    + place(draft, lines, violation) + ",title=" + property(violation.ruleId()) + "::"
                    + escaped(message(lines, violation)));
        }
    }

    @Override
    public void end() {
        out.flush();
    }

    private static String place(NamedDraft draft, DraftLines lines, Violation violation) {
        String file = "file=" + property(draft.place().file());
        Part part = violation.part();
        if (!lines.isFile(part)) {
            return file + ",line=" + draft.place().line();
        }
        Lines text = lines.of(part);
        int start = violation.span().start();
        int end = violation.span().end();
        int line = text.number(start);
        int endLine = text.number(end);
        String columns = ",col=" + text.column(start) + ",endColumn=" + text.column(end);
        return file + ",line=" + line + ",endLine=" + endLine + (line == endLine ? columns : "");
    }

    private static String message(DraftLines lines, Violation violation) {
        String where = lines.isFile(violation.part()) ? "" : lines.where(violation) + ": ";
        String quoted = violation.part() == Part.MESSAGE ? "" : " \"" + Excerpt.of(violation.excerpt()) + "\"";
        return where
                + violation.message()
                + quoted
                + (violation.suggestion() == null ? "" : "\n" + violation.suggestion());
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String value) {
        return escaped(value).replace(":", "%3A").replace(",", "%2C");
    }
}
