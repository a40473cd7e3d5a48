package io.ordernotifier.command;

import io.ordernotifier.event.EventKind;
import io.ordernotifier.event.Place;
import io.ordernotifier.event.RejectCode;
import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.output.ReviewDesk;
import io.ordernotifier.policy.rules.RuleType;
import io.ordernotifier.policy.rules.Rules;
import io.ordernotifier.rejected.Filed.State;
import io.ordernotifier.rejected.LetterFilter;
import io.ordernotifier.spelling.Nearest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options by which dead letters are chosen. */
final class LetterOptions {
    /** Tried so often, an event is left alone unless somebody asks for it. */
    private static final String MAX_ATTEMPTS = "5";

    @Option(
            names = "--code",
            paramLabel = "CODE",
            split = ",",
            description = "Events rejected with this code, for example ORDER_UNKNOWN. Repeatable.")
    private List<RejectCode> codes = new ArrayList<>();

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            split = ",",
            description = "Drafts that broke this rule; template: those a template failed on. Repeatable.")
    private List<String> rules = new ArrayList<>();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            split = ",",
            description = "Of drafts the email's kind (ShipmentConfirmation …), of events theirs (OrderShipped …)."
                    + " Repeatable.")
    private List<String> kinds = new ArrayList<>();

    @Option(names = "--order", paramLabel = "ORDER_ID", split = ",", description = "Of this order. Repeatable.")
    private List<String> orders = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "WHEN",
            converter = Moments.class,
            description = "Rejected then or later: -1h, -7d, 2026-01-31 or 2026-01-31T00:00:00Z. Of an event its"
                    + " record's timestamp counts.")
    private @Nullable Moment from;

    @Option(names = "--to", paramLabel = "WHEN", converter = Moments.class, description = "Rejected before then.")
    private @Nullable Moment to;

    @Option(
            names = "--max-attempts",
            paramLabel = "N",
            defaultValue = MAX_ATTEMPTS,
            description = "A letter whose event was tried so often is parked: left alone (default: ${DEFAULT-VALUE}).")
    private int maxAttempts;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    int maxAttempts() {
        if (maxAttempts < 1) {
            throw new ParameterException(spec.commandLine(), "--max-attempts " + maxAttempts + ": must be 1 or more");
        }
        return maxAttempts;
    }

    /**
     * What is asked for.
     *
     * @param packs names or labels of the packs that rejected the draft
     * @param now from which times like {@code -1h} run
     */
    LetterFilter filter(Collection<String> letters, Collection<String> packs, EnumSet<State> states, Instant now) {
        Set<String> reasons = new HashSet<>(checked("--rule", rules, knownRules()));
        codes.forEach(code -> reasons.add(code.name()));
        return new LetterFilter(
                letters.stream().map(this::place).collect(Collectors.toSet()),
                reasons,
                Set.copyOf(checked("--kind", kinds, knownKinds())),
                Set.copyOf(orders),
                Set.copyOf(packs),
                states,
                from == null ? null : from.at(now),
                to == null ? null : to.at(now));
    }

    /** The same choice is the same text. */
    String text() {
        List<String> words = new ArrayList<>();
        codes.stream().sorted().forEach(code -> words.add("--code " + code));
        rules.stream().sorted().forEach(rule -> words.add("--rule " + rule));
        kinds.stream().sorted().forEach(kind -> words.add("--kind " + kind));
        orders.stream().sorted().forEach(order -> words.add("--order " + order));
        if (from != null) {
            words.add("--from " + from.text());
        }
        if (to != null) {
            words.add("--to " + to.text());
        }
        return String.join(" ", words);
    }

    private Place place(String letter) {
        return Place.parse(letter)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), letter + ": must be TOPIC-PARTITION@OFFSET, as rejected list says it"));
    }

    private static List<String> knownRules() {
        return Stream.concat(
                        Stream.of(ReviewDesk.TEMPLATE, ReviewDesk.RULE_FAILED),
                        Rules.ALL.stream().map(RuleType::id))
                .toList();
    }

    private static List<String> knownKinds() {
        return Stream.concat(Stream.of(EmailKind.values()), Stream.of(EventKind.values()))
                .map(Enum::name)
                .toList();
    }

    private List<String> checked(String option, List<String> given, List<String> known) {
        for (String each : given) {
            if (!known.contains(each)) {
                throw new ParameterException(
                        spec.commandLine(),
                        option + " " + each + ": there is no such one"
                                + Nearest.to(each, known)
                                        .map(name -> ", did you mean " + name + "?")
                                        .orElse("; there are: " + String.join(", ", known)));
            }
        }
        return given;
    }
}
