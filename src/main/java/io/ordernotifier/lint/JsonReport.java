package io.ordernotifier.lint;

import io.ordernotifier.policy.Review;
import java.io.PrintWriter;

/** One JSON object a draft and line. */
final class JsonReport implements Report {
    private final PrintWriter out;

    JsonReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void add(NamedDraft draft, Review review) {
        out.println(LintJson.verdict(draft.id(), review));
    }

    @Override
    public void end() {
        out.flush();
    }
}
