package io.ordernotifier.rejected;

import io.ordernotifier.rejected.Filed.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many of each. */
public final class Totals {
    private Totals() {}

    /** By state in one line, then by code and rule, the most frequent first. A letter counts for each rule it broke. */
    public static List<String> lines(Collection<Filed> letters) {
        Map<State, Integer> states = new EnumMap<>(State.class);
        Map<String, Integer> reasons = new TreeMap<>();
        for (Filed each : letters) {
            states.merge(each.state(), 1, Integer::sum);
            each.letter().reasons().forEach(reason -> reasons.merge(reason, 1, Integer::sum));
        }
        List<String> lines = new ArrayList<>();
        lines.add(count(letters.size(), "letter") + ": "
                + states.entrySet().stream()
                        .map(each -> "%,d %s"
                                .formatted(each.getValue(), each.getKey().words()))
                        .collect(Collectors.joining(", ")));
        lines.addAll(byNumber(reasons));
        return lines;
    }

    /** One line each, the most frequent first. */
    static List<String> byNumber(Map<String, Integer> counts) {
        return sorted(counts).stream()
                .map(each -> "  %-28s %,7d".formatted(each.getKey(), each.getValue()))
                .toList();
    }

    /** In one line, the most frequent first: {@code 20 marketing, 2 link}. */
    static String inOneLine(Map<String, Integer> counts) {
        return sorted(counts).stream()
                .map(each -> "%,d %s".formatted(each.getValue(), each.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static List<Map.Entry<String, Integer>> sorted(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    static String count(int number, String what) {
        return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
    }
}
