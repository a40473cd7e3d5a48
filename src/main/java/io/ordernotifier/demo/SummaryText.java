package io.ordernotifier.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The summary as a person reads it. */
public final class SummaryText {
    private static final int COLUMN = 42;
    private static final int WIDTH = 100;
    private static final int EXAMPLES = 3;

    private final StringBuilder text = new StringBuilder();

    private SummaryText() {}

    /** The whole text, lines ended by a line feed. */
    public static String of(Summary summary) {
        return new SummaryText().write(summary).text.toString();
    }

    private SummaryText write(Summary summary) {
        line("");
        line("%d orders of a shop that does not exist (seed %d), policy pack %s"
                .formatted(summary.orders(), summary.seed(), summary.policyPack()));
        line("");
        sideBySide(block("EVENTS IN", summary.eventsIn()), block("WHAT CAME OF THEM", outcomes(summary.outcomes())));
        sideBySide(block("EMAILS", summary.emails()), block("FEED RECORDS", summary.feedRecords()));
        sideBySide(block("NOT TOLD, ON PURPOSE", summary.suppressed()), held(summary.outcomes()));
        rejectedDrafts(summary);
        rejectedEvents(summary.rejectedEvents());
        line(summary.addsUp() ? "IT ADDS UP" : "IT DOES NOT ADD UP");
        summary.sums().forEach(sum -> line("  %s".formatted(sum)));
        line("");
        line("LEFT FOR YOU in %s".formatted(summary.folder()));
        line("  emails/*.eml                       open them with any mail program");
        line("  shipping-confirmation-feed.jsonl   order-adjustment-feed.jsonl");
        line("  rejected-drafts.jsonl              rejected-events.jsonl");
        return this;
    }

    private static Map<String, Long> outcomes(Summary.Outcomes outcomes) {
        Map<String, Long> rows = new LinkedHashMap<>();
        rows.put("changed an order", outcomes.applied());
        rows.put("seen before, nothing happened", outcomes.duplicates());
        rows.put("rejected", outcomes.rejected());
        rows.put("still waiting", outcomes.waiting());
        return rows;
    }

    private static List<String> held(Summary.Outcomes outcomes) {
        return List.of(
                row("CAME TOO EARLY", outcomes.held()),
                row("  held, then released", outcomes.released()),
                row("  still waiting for their order", outcomes.waiting()));
    }

    private static List<String> block(String title, Map<String, Long> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(row(title, Summary.total(rows)));
        rows.forEach((what, count) -> lines.add(row("  " + what, count)));
        return lines;
    }

    private static String row(String what, long count) {
        return String.format("%-35s%4d", what, count);
    }

    private void sideBySide(List<String> left, List<String> right) {
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String first = i < left.size() ? left.get(i) : "";
            String second = i < right.size() ? right.get(i) : "";
            line((String.format("%-" + COLUMN + "s", first) + second).stripTrailing());
        }
        line("");
    }

    private void rejectedDrafts(Summary summary) {
        line("DRAFTS REJECTED BY THE POLICY: %d".formatted(summary.rejectedDrafts()));
        grouped(summary.violations(), Summary.KeptBack::rule).forEach(this::brokenRule);
        line("");
    }

    /** A draft that breaks a rule in several places stands there once. */
    private void brokenRule(String rule, List<Summary.KeptBack> violations) {
        Map<String, Summary.KeptBack> drafts = new LinkedHashMap<>();
        violations.forEach(each -> drafts.putIfAbsent(each.orderId() + each.kind(), each));
        String message = violations.get(0).message();
        wrapped("  ", "%s, %s: %s".formatted(rule, times(drafts.size()), message));
        String suggested = "";
        for (Summary.KeptBack draft : drafts.values().stream().limit(EXAMPLES).toList()) {
            String where = "%s of order %s".formatted(draft.kind(), draft.orderId());
            wrapped(
                    "    ",
                    draft.excerpt().isBlank()
                            ? where
                            : where + " says \"" + draft.excerpt().strip() + "\"");
            String suggestion = draft.suggestion();
            if (suggestion != null && !suggestion.equals(suggested)) {
                wrapped("      ", "better: " + suggestion);
                suggested = suggestion;
            }
        }
        if (drafts.size() > EXAMPLES) {
            line("    and %d more".formatted(drafts.size() - EXAMPLES));
        }
    }

    private void rejectedEvents(List<Summary.SetAside> events) {
        line("EVENTS REJECTED: %d".formatted(events.size()));
        grouped(events, Summary.SetAside::code).forEach((code, rejected) -> {
            Summary.SetAside example = rejected.get(0);
            line("  %s, %s".formatted(code, times(rejected.size())));
            wrapped("    ", "%s of %s: %s".formatted(example.topic(), orderOf(example), example.message()));
        });
        line("");
    }

    private static String orderOf(Summary.SetAside event) {
        return event.key() == null ? "an order unknown, for it has no key" : "order " + event.key();
    }

    private static <T> Map<String, List<T>> grouped(List<T> values, Function<T, String> by) {
        return values.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
    }

    private static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }

    /** Breaks a text into lines that are not too long, all of them indented, from the second on a little more. */
    private void wrapped(String indent, String words) {
        StringBuilder line = new StringBuilder(indent);
        for (String word : words.strip().split("\\s+", -1)) {
            if (line.length() + word.length() >= WIDTH && !line.toString().isBlank()) {
                line(line.toString().stripTrailing());
                line = new StringBuilder(indent).append("  ");
            }
            line.append(word).append(' ');
        }
        line(line.toString().stripTrailing());
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
