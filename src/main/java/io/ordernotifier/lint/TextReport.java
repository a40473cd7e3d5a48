package io.ordernotifier.lint;

import io.ordernotifier.policy.Review;
import java.io.PrintWriter;

/** For people: each violation with its line, underlined; nothing of drafts without any. */
final class TextReport implements Report {
    private final PrintWriter out;

    TextReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void add(NamedDraft draft, Review review) {
        ViolationText text = new ViolationText(draft);
        review.violations().forEach(violation -> out.println(text.of(violation)));
    }

    @Override
    public void end() {
        out.flush();
    }
}
