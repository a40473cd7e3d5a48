package io.ordernotifier.lint;

import io.ordernotifier.policy.Review;
import java.io.IOException;
import java.io.PrintWriter;

/** Tells what came of each draft, as it comes. */
public interface Report {

    void add(NamedDraft draft, Review review) throws IOException;

    /** After the last draft. */
    void end() throws IOException;

    /** The forms there are. */
    enum Format {
        /** For people. */
        TEXT,
        /** One line a draft. */
        JSON,
        /** Notes on lines of files, as GitHub's workflows read them. */
        GITHUB,
        /** Test results, as build servers read them. */
        JUNIT;

        public Report to(PrintWriter out) throws IOException {
            return switch (this) {
                case TEXT -> new TextReport(out);
                case JSON -> new JsonReport(out);
                case GITHUB -> new GithubReport(out);
                case JUNIT -> new JunitReport(out);
            };
        }
    }
}
