package io.ordernotifier.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A plan for people: a table by topic, what would leave, and some of the events. */
public final class PlanText {
    private static final String ROW = "%-36s %12s %12s %10s %10s %10s";

    private PlanText() {}

    public static List<String> of(Plan plan) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(ROW, "topic", "selected", "processed", "new", "would wait", "rejected"));
        List<String> rows = new ArrayList<>();
        plan.topics().forEach((topic, counts) -> {
            if (counts.selected() > 0) {
                rows.add(row(topic, counts));
            }
        });
        lines.addAll(rows);
        if (rows.size() != 1) {
            lines.add(row("all", plan.total()));
        }
        lines.add("");
        outcome(lines, plan);
        underWay(lines, plan);
        samples(lines, plan);
        return lines;
    }

    private static String row(String topic, Plan.Counts counts) {
        return String.format(
                ROW,
                topic,
                number(counts.selected()),
                number(counts.already()),
                number(counts.fresh()),
                number(counts.held()),
                number(counts.rejected()));
    }

    private static void outcome(List<String> lines, Plan plan) {
        long emails = Plan.sum(plan.emails());
        long feedRecords = Plan.sum(plan.feedRecords());
        long drafts = Plan.sum(plan.rejectedDrafts());
        long events = Plan.sum(plan.rejectedEvents());
        if (emails + feedRecords + drafts + events + plan.total().held() == 0 && plan.neverLeft() == 0) {
            lines.add(
                    plan.total().fresh() == 0
                            ? "nothing would happen: all of it was processed before"
                            : "nothing would be sent");
        }
        if (emails + feedRecords > 0) {
            lines.add("would be sent      "
                    + both(
                            counted(emails, "email", plan.emails()),
                            counted(feedRecords, "feed record", plan.feedRecords())));
        }
        if (plan.resentAsTheyWere() + plan.renderedAgain() > 0) {
            lines.add("  of these emails  " + number(plan.resentAsTheyWere()) + " exactly as they left, "
                    + number(plan.renderedAgain()) + " rendered and checked again");
        }
        if (drafts + events > 0) {
            lines.add("would be rejected  "
                    + both(
                            counted(drafts, "draft", plan.brokenRules()),
                            counted(events, "event", plan.rejectedEvents())));
        }
        if (!plan.notTold().isEmpty()) {
            lines.add("no email           " + details(plan.notTold()));
        }
        if (plan.otherRecords() > 0) {
            lines.add("not sent again     " + number(plan.otherRecords())
                    + ": their event lies in another record too, which is the one that was applied");
        }
        if (plan.neverLeft() > 0) {
            lines.add(
                    "not sent again     " + number(plan.neverLeft()) + ": they are rejected, so that nothing had left");
        }
        if (plan.unread() > 0) {
            lines.add("left out           " + number(plan.unread())
                    + ": the processor has not read them yet, they come by themselves");
        }
    }

    private static void underWay(List<String> lines, Plan plan) {
        if (plan.underWay() > 0) {
            lines.add(
                    "under way          " + number(plan.underWay())
                            + " sent through again before and not read by the processor yet: what comes of them is not reckoned with");
        }
    }

    private static void samples(List<String> lines, Plan plan) {
        plan.samples().forEach((label, some) -> {
            lines.add("");
            lines.add(label + ", for example");
            some.forEach(each -> lines.add(String.format(
                            "  %-22s %-34s %s",
                            each.orderId().isEmpty() ? "(unreadable)" : each.orderId(), each.place(), each.what())
                    .stripTrailing()));
        });
    }

    private static String both(String one, String other) {
        return one + (one.isEmpty() || other.isEmpty() ? "" : System.lineSeparator() + " ".repeat(19)) + other;
    }

    /** Nothing is said of none. */
    private static String counted(long count, String what, Map<String, Long> details) {
        return count == 0
                ? ""
                : number(count) + " " + what + (count == 1 ? "" : "s")
                        + (details.isEmpty() ? "" : " (" + details(details) + ")");
    }

    private static String details(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(each -> number(each.getValue()) + " " + each.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
