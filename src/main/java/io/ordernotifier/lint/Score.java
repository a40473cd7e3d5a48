package io.ordernotifier.lint;

import io.ordernotifier.policy.PackRule;
import io.ordernotifier.policy.PolicyPack;
import io.ordernotifier.policy.Review;
import io.ordernotifier.policy.Severity;
import io.ordernotifier.policy.Violation;
import io.ordernotifier.policy.rules.RuleType;
import io.ordernotifier.policy.rules.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Measures a pack: what its rules find is held against what people have found. Rules that need more than the words of a
 * draft, its order or its kind, are left out.
 */
public final class Score {
    /** Rules for which the words of a text alone are neither right nor wrong. */
    static final Set<String> LEFT_OUT =
            Set.of("order-id", "required-fact", "kind-permitted", "text-length", "buyer-language");

    private final PolicyPack pack;
    private final LocalDate on;
    private final Predicate<String> measured;
    private final Map<String, Map<String, Tally>> tallies = new HashMap<>();
    private final Set<String> languages = new TreeSet<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private long drafts;

    /**
     * @param only the IDs of the rules to measure; empty: all that can be
     * @param on the day for which allowances are looked up
     */
    public Score(PolicyPack pack, Set<String> only, LocalDate on) {
        this.pack = pack;
        this.on = on;
        this.measured = rule -> !LEFT_OUT.contains(rule) && (only.isEmpty() || only.contains(rule));
    }

    /** Counts one draft. */
    public void add(LabelledDraft labelled) {
        Review review = labelled.named().review(pack, on);
        drafts++;
        languages.add(labelled.language());
        boolean mustBlock = false;
        @Nullable Violation blocked = null;
        for (String rule : rules()) {
            boolean broken = labelled.broken().contains(rule);
            Violation found = first(review, rule);
            count(labelled, rule, broken, found);
            if (blocks(rule)) {
                mustBlock |= broken;
                blocked = blocked == null ? found : blocked;
            }
        }
        count(labelled, Tally.BLOCKING, mustBlock, blocked);
    }

    private void count(LabelledDraft labelled, String rule, boolean broken, @Nullable Violation found) {
        for (String language : List.of(Tally.ALL, labelled.language())) {
            tallies.computeIfAbsent(rule, key -> new HashMap<>())
                    .compute(
                            language,
                            (key, tally) ->
                                    (tally == null ? Tally.none(rule, language) : tally).with(broken, found != null));
        }
        if (broken != (found != null)) {
            mistakes.add(new Mistake(labelled.named().id(), rule, found));
        }
    }

    private static @Nullable Violation first(Review review, String rule) {
        return review.violations().stream()
                .filter(violation -> violation.ruleId().equals(rule))
                .findFirst()
                .orElse(null);
    }

    /** As the pack says; a rule that it has switched off would. */
    private boolean blocks(String rule) {
        return pack.rules().stream()
                .filter(inForce -> inForce.id().equals(rule))
                .map(PackRule::severity)
                .findFirst()
                .orElseGet(() -> Rules.find(rule).orElseThrow().severity())
                .equals(Severity.BLOCK);
    }

    private List<String> rules() {
        return Rules.ALL.stream().map(RuleType::id).filter(measured).toList();
    }

    /** How many drafts were counted. */
    public long drafts() {
        return drafts;
    }

    /** The pack that is measured, name and version. */
    public String pack() {
        return pack.label();
    }

    /** Each rule, in all languages together and in each; the blocking rules together come last. */
    public List<Tally> tallies() {
        List<Tally> all = new ArrayList<>();
        for (String rule : rules()) {
            all.addAll(tallies(rule));
        }
        all.addAll(tallies(Tally.BLOCKING));
        return all;
    }

    private List<Tally> tallies(String rule) {
        Map<String, Tally> counted = tallies.getOrDefault(rule, Map.of());
        List<Tally> rows = new ArrayList<>();
        rows.add(counted.getOrDefault(Tally.ALL, Tally.none(rule, Tally.ALL)));
        languages.forEach(language -> rows.add(counted.getOrDefault(language, Tally.none(rule, language))));
        return rows;
    }

    /** Where a rule and a person think differently, by rule, in the order of the drafts. */
    public List<Mistake> mistakes() {
        List<String> order = new ArrayList<>(rules());
        order.add(Tally.BLOCKING);
        return mistakes.stream()
                .sorted(Comparator.comparingInt(mistake -> order.indexOf(mistake.rule())))
                .toList();
    }
}
