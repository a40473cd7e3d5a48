package io.ordernotifier.lint;

import io.ordernotifier.policy.PolicyPack;
import io.ordernotifier.policy.Review;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Set;

/** Drafts held against a pack: each is reported, and all are counted. */
public final class Checked {
    private final PolicyPack pack;
    private final Set<String> only;
    private final LocalDate on;
    private final Report report;
    private final boolean strict;
    private long drafts;
    private long rejected;
    private long warned;
    private long violations;

    /**
     * @param only the IDs of the rules to hear; empty: all
     * @param on the day for which allowances are looked up
     * @param strict whether a warning, too, makes a draft unclean
     */
    public Checked(PolicyPack pack, Set<String> only, LocalDate on, Report report, boolean strict) {
        this.pack = pack;
        this.only = Set.copyOf(only);
        this.on = on;
        this.report = report;
        this.strict = strict;
    }

    public void add(NamedDraft draft) {
        add(draft, review(draft, on));
    }

    /**
     * What the rules say that are heard.
     *
     * @param day for which allowances are looked up
     */
    public Review review(NamedDraft draft, LocalDate day) {
        Review whole = draft.review(pack, day);
        return only.isEmpty() ? whole : whole.only(only);
    }

    /** Reports a review that was made before. */
    public void add(NamedDraft draft, Review review) {
        drafts++;
        rejected += review.cleared() ? 0 : 1;
        warned += review.cleared() && !review.violations().isEmpty() ? 1 : 0;
        violations += review.violations().size();
        try {
            report.add(draft, review);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void end() throws IOException {
        report.end();
    }

    /** Whether no draft was rejected, and, where strict, none warned of. */
    public boolean clean() {
        return rejected == 0 && (!strict || warned == 0);
    }

    /** All in one line. */
    public String summary() {
        return drafts + (drafts == 1 ? " draft" : " drafts") + ", " + rejected + " rejected, " + warned
                + " cleared with warnings, " + violations + (violations == 1 ? " violation" : " violations") + "; pack "
                + pack.label();
    }
}
