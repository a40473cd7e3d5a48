package io.ordernotifier.policy;

import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.policy.forms.KnownForms;
import io.ordernotifier.policy.reading.ReadDraft;
import io.ordernotifier.policy.rules.Findings;
import io.ordernotifier.policy.rules.KindPermittedRule;
import io.ordernotifier.policy.words.WordSearch;
import io.ordernotifier.rendering.Draft;
import io.ordernotifier.rendering.FilledForm;
import io.ordernotifier.rendering.Rendering;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force: which, how grave, with what allowances. Made by {@link PolicyPacks}; any number of threads may
 * review at once.
 */
public final class PolicyPack {
    private static final Comparator<Violation> IN_TEXT_ORDER = Comparator.comparing(Violation::part)
            .thenComparingInt(violation -> violation.span().start())
            .thenComparingInt(violation -> violation.span().end())
            .thenComparing(Violation::ruleId);

    /** What is wrong in more places is wrong enough; a hostile draft could be wrong in a million. */
    private static final int MOST_PER_RULE = 100;

    private final String name;
    private final String version;
    private final String label;
    private final LocalDate date;
    private final String description;
    private final List<PackRule> rules;
    private final List<Allowance> allowances;
    /** Absent where drafts must be read one by one. */
    private final @Nullable KnownForms knownForms;

    PolicyPack(
            String name,
            String version,
            String label,
            LocalDate date,
            String description,
            List<PackRule> rules,
            List<Allowance> allowances) {
        this.name = name;
        this.version = version;
        this.label = label;
        this.date = date;
        this.description = description;
        this.rules = List.copyOf(rules);
        this.allowances = List.copyOf(allowances);
        boolean sameForPlainWords =
                this.rules.stream().allMatch(each -> each.rule().isSameForPlainWords())
                        && this.allowances.stream().allMatch(each -> each.until() == null);
        this.knownForms = sameForPlainWords
                ? new KnownForms(draft -> reviewAfresh(draft, null).violations().isEmpty())
                : null;
    }

    public String name() {
        return name;
    }

    public String version() {
        return version;
    }

    /** When this version was written. */
    public LocalDate date() {
        return date;
    }

    public String description() {
        return description;
    }

    /** What emails and rejected drafts carry: {@code name@version}, and after a + that of each pack it extends. */
    public String label() {
        return label;
    }

    /** The rules in force, in the order of their list. */
    public List<PackRule> rules() {
        return rules;
    }

    public List<Allowance> allowances() {
        return allowances;
    }

    /** Whether an email of this kind may be sent at all; where not, none need be rendered. No allowance that ends counts. */
    public boolean permits(EmailKind kind) {
        return rules.stream()
                .filter(rule -> rule.severity() == Severity.BLOCK && !isAllowed(rule.id(), kind, null, null))
                .noneMatch(rule -> rule.rule() instanceof KindPermittedRule permitted && !permitted.permits(kind));
    }

    /** Holds a draft against every rule in force; allowances that end some day are not counted. */
    public Review review(Draft draft) {
        return review(draft, null);
    }

    /**
     * Holds a draft against every rule in force, and names at most 100 places a rule.
     *
     * @param on the day for which allowances are looked up; the event's, so that a replay says the same
     */
    public Review review(Draft draft, @Nullable LocalDate on) {
        return review(ReadDraft.read(draft), on);
    }

    /** The same for a draft from templates; one that says what others of its form said need not be read again. */
    public Review review(Rendering.Rendered rendered, @Nullable LocalDate on) {
        FilledForm form = rendered.form();
        return form != null && knownForms != null && knownForms.clear(rendered.draft(), form)
                ? CLEAN
                : review(rendered.draft(), on);
    }

    /** The same, without anything that is remembered of drafts before: what the other must equal. */
    Review reviewAfresh(Draft draft, @Nullable LocalDate on) {
        return review(ReadDraft.afresh(draft), on);
    }

    private Review review(ReadDraft read, @Nullable LocalDate on) {
        List<Violation> violations = new ArrayList<>();
        for (PackRule rule : rules) {
            if (!isAllowed(rule.id(), read.draft().kind(), read.draft().locale(), on)) {
                check(rule, read, violations);
            }
        }
        return violations.isEmpty()
                ? CLEAN
                : new Review(
                        violations.stream().distinct().sorted(IN_TEXT_ORDER).toList());
    }

    private static final Review CLEAN = new Review(List.of());

    private static void check(PackRule rule, ReadDraft read, List<Violation> violations) {
        int before = violations.size();
        rule.rule().check(read, new Findings() {
            @Override
            public void add(Part part, Span span, String message, @Nullable String suggestion) {
                add(part, span, message, suggestion, List.of());
            }

            @Override
            public void add(WordSearch.Place place, String message, @Nullable String suggestion) {
                add(place.part(), place.span(), message, suggestion, place.heaviest());
            }

            private void add(Part part, Span span, String message, @Nullable String suggestion, List<Span> heaviest) {
                if (violations.size() - before < MOST_PER_RULE) {
                    String written = read.written(part);
                    violations.add(new Violation(
                            rule.id(),
                            rule.severity(),
                            part,
                            span,
                            span.of(written),
                            message,
                            rule.clause(),
                            suggestion,
                            heaviest.stream().map(word -> word.of(written)).toList()));
                }
            }
        });
    }

    private boolean isAllowed(String rule, EmailKind kind, @Nullable String locale, @Nullable LocalDate on) {
        for (Allowance allowance : allowances) {
            if (allowance.covers(rule, kind, locale, on)) {
                return true;
            }
        }
        return false;
    }
}
