package io.ordernotifier.lint;

import io.ordernotifier.policy.Part;
import io.ordernotifier.policy.Review;
import io.ordernotifier.policy.Violation;
import java.io.PrintWriter;

/** For people: each violation with its line, underlined; nothing of drafts without any. */
final class TextReport implements Report {
    private final PrintWriter out;

    TextReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void add(NamedDraft draft, Review review) {
        DraftLines lines = new DraftLines(draft);
        review.violations().forEach(violation -> out.println(lines(lines, violation)));
    }

    @Override
    public void end() {
        out.flush();
    }

    /** A paragraph for one violation. */
    static String lines(DraftLines lines, Violation violation) {
        StringBuilder told = new StringBuilder(lines.where(violation));
        told.append(": ")
                .append(violation.severity())
                .append(' ')
                .append(violation.ruleId())
                .append('\n');
        if (violation.part() != Part.MESSAGE) {
            Lines part = lines.of(violation.part());
            String number = String.valueOf(part.number(violation.span().start()));
            Snippet snippet = Snippet.of(part, violation.span());
            told.append("  ")
                    .append(number)
                    .append(" | ")
                    .append(snippet.line())
                    .append('\n');
            told.append("  ")
                    .append(" ".repeat(number.length()))
                    .append(" | ")
                    .append(snippet.underline())
                    .append('\n');
        }
        told.append("  ").append(violation.message()).append('\n');
        if (violation.suggestion() != null) {
            told.append("  ").append(violation.suggestion()).append('\n');
        }
        return told.toString();
    }
}
