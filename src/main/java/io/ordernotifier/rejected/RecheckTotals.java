package io.ordernotifier.rejected;

import io.ordernotifier.rejected.Rechecked.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many rejected drafts would pass, and by which rules the others would not. */
public final class RecheckTotals {
    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private final Map<String, int[]> rules = new TreeMap<>();

    public void add(Rechecked each) {
        verdicts.merge(each.verdict(), 1, Integer::sum);
        if (each.verdict() == Verdict.PASSES || each.verdict() == Verdict.REJECTED) {
            each.filed().letter().reasons().forEach(rule -> count(rule, 0));
            each.rules().forEach(rule -> count(rule, 1));
        }
    }

    private void count(String rule, int when) {
        rules.computeIfAbsent(rule, same -> new int[2])[when]++;
    }

    /** Whether every draft would pass. */
    public boolean allPass() {
        return verdicts.keySet().stream().allMatch(each -> each == Verdict.PASSES);
    }

    /** First by rule how many were rejected then and would be now, then the sum. */
    public List<String> lines(String packLabel) {
        List<String> lines = new ArrayList<>();
        if (!rules.isEmpty()) {
            lines.add("%-28s %9s %9s".formatted("rule", "then", "now"));
            rules.forEach((rule, counts) -> lines.add("%-28s %,9d %,9d".formatted(rule, counts[0], counts[1])));
            lines.add("");
        }
        int all = verdicts.values().stream().mapToInt(Integer::intValue).sum();
        StringBuilder sum = new StringBuilder(Totals.count(all, "draft"))
                .append(": %,d would pass, %,d would be rejected".formatted(of(Verdict.PASSES), of(Verdict.REJECTED)));
        if (of(Verdict.NOT_PERMITTED) > 0) {
            sum.append(", %,d are of a kind that is not permitted".formatted(of(Verdict.NOT_PERMITTED)));
        }
        if (of(Verdict.UNKNOWN) > 0) {
            sum.append(", %,d are of orders or events the processor does not know".formatted(of(Verdict.UNKNOWN)));
        }
        lines.add(sum.append("; pack ").append(packLabel).toString());
        return lines;
    }

    private int of(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }
}
