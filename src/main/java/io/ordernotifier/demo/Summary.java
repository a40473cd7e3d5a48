package io.ordernotifier.demo;

import io.ordernotifier.demo.Sum.Part;
import io.ordernotifier.demo.oms.OmsRecord;
import io.ordernotifier.event.EventKind;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.output.RejectedEvent;
import io.ordernotifier.policy.Severity;
import io.ordernotifier.policy.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What came of the demo.
 *
 * @param policyPack name of the pack that drafts were held against
 * @param eventsIn by kind
 * @param emails by kind
 * @param suppressed changes of which the buyer was not told on purpose, by the reason
 * @param feedRecords by kind
 * @param violations of the rejected drafts, by rule
 * @param sums that must hold when nothing was lost or doubled
 * @param folder where emails, feed records and dead letters lie
 */
public record Summary(
        long seed,
        int orders,
        String policyPack,
        Map<String, Long> eventsIn,
        Outcomes outcomes,
        Map<String, Long> emails,
        Map<String, Long> suppressed,
        Map<String, Long> feedRecords,
        int rejectedDrafts,
        List<KeptBack> violations,
        List<SetAside> rejectedEvents,
        List<Sum> sums,
        String folder) {

    /**
     * What came of the events.
     *
     * @param applied changed their order
     * @param duplicates were seen before
     * @param rejected were set aside
     * @param held had to wait
     * @param waiting of those, still wait
     */
    public record Outcomes(long applied, long duplicates, long rejected, long held, long waiting) {
        /** How many had to wait and do no longer. */
        public long released() {
            return held - waiting;
        }
    }

    /** One rule that a draft breaks which was therefore not sent. */
    public record KeptBack(
            String rule,
            String kind,
            String orderId,
            String excerpt,
            String message,
            @Nullable String suggestion) {}

    /** An event that was set aside. */
    public record SetAside(
            String code, String topic, @Nullable String key, String message) {}

    /** Whether everything adds up. */
    public boolean addsUp() {
        return sums.stream().allMatch(Sum::holds);
    }

    static Summary of(DemoOptions options, List<OmsRecord> written, Tally tally, StateCounts counts) {
        Outcomes outcomes = new Outcomes(
                counts.applied(), counts.duplicates(), tally.rejectedEvents().size(), counts.held(), counts.waiting());
        return new Summary(
                options.seed(),
                options.orders(),
                options.policyPack(),
                eventsIn(written),
                outcomes,
                tally.emails(),
                counts.suppressed(),
                tally.feedRecords(),
                tally.rejectedDrafts().size(),
                violations(tally.rejectedDrafts()),
                tally.rejectedEvents().stream().map(Summary::setAside).toList(),
                sums(written.size(), outcomes, tally, counts),
                options.folder().toString());
    }

    private static List<Sum> sums(int eventsIn, Outcomes outcomes, Tally tally, StateCounts counts) {
        return List.of(
                new Sum(
                        List.of(
                                new Part(outcomes.applied(), "changed an order"),
                                new Part(outcomes.duplicates(), "seen before"),
                                new Part(outcomes.rejected(), "rejected"),
                                new Part(outcomes.waiting(), "still waiting")),
                        eventsIn,
                        "events in"),
                new Sum(
                        List.of(
                                new Part(total(tally.emails()), "emails"),
                                new Part(tally.rejectedDrafts().size(), "rejected drafts"),
                                new Part(total(counts.suppressed()), "not told on purpose")),
                        outcomes.applied(),
                        "changes"),
                new Sum(
                        List.of(new Part(counts.applied(EventKind.OrderShipped), "shipments")),
                        tally.feedRecords().getOrDefault("Shipping Confirmation", 0L),
                        "Shipping Confirmations"),
                new Sum(
                        List.of(
                                new Part(counts.applied(EventKind.OrderCancelled), "cancellations"),
                                new Part(counts.applied(EventKind.ReturnReceived), "returns")),
                        tally.feedRecords().getOrDefault("Order Adjustment", 0L),
                        "Order Adjustments"));
    }

    private static Map<String, Long> eventsIn(List<OmsRecord> written) {
        Map<String, Long> eventsIn = new LinkedHashMap<>();
        for (EventKind kind : EventKind.values()) {
            eventsIn.put(
                    kind.word(),
                    written.stream().filter(each -> each.kind() == kind).count());
        }
        return eventsIn;
    }

    private static List<KeptBack> violations(List<RejectedDraft> drafts) {
        Map<String, List<KeptBack>> byRule = new TreeMap<>();
        for (RejectedDraft draft : drafts) {
            draft.violations().stream()
                    .filter(violation -> violation.severity() == Severity.BLOCK)
                    .map(violation -> keptBack(draft, violation))
                    .distinct()
                    .forEach(each -> byRule.computeIfAbsent(each.rule(), missing -> new ArrayList<>())
                            .add(each));
        }
        return byRule.values().stream().flatMap(List::stream).toList();
    }

    private static KeptBack keptBack(RejectedDraft draft, Violation violation) {
        return new KeptBack(
                violation.ruleId(),
                Words.of(draft.draft().kind()),
                draft.draft().orderId(),
                violation.excerpt(),
                violation.message(),
                violation.suggestion());
    }

    private static SetAside setAside(RejectedEvent rejected) {
        byte[] key = rejected.source().key();
        return new SetAside(
                rejected.code().name(),
                rejected.source().topic(),
                key == null ? null : new String(key, StandardCharsets.UTF_8),
                rejected.message());
    }

    static long total(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
