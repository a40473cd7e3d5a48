package io.ordernotifier.rejected;

import io.ordernotifier.event.Place;
import io.ordernotifier.rejected.Filed.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which letters' events would be sent through again, and which are left alone.
 *
 * @param letters one for each event, the oldest first
 * @param leftAlone how many of each state there are beside them
 * @param homeless how many say of their event a place that is in no input topic
 */
public record RedrivePlan(List<Filed> letters, Map<State, Integer> leftAlone, int homeless) {
    private static final int SAMPLES = 5;

    public RedrivePlan {
        letters = List.copyOf(letters);
        leftAlone = Map.copyOf(leftAlone);
    }

    /** @param chosen what was asked for, whatever its state */
    public static RedrivePlan of(Collection<Filed> chosen) {
        List<Filed> letters = new ArrayList<>();
        Map<State, Integer> leftAlone = new EnumMap<>(State.class);
        Set<Place> sources = new HashSet<>();
        int homeless = 0;
        for (Filed each : chosen) {
            if (each.state() != State.OPEN) {
                leftAlone.merge(each.state(), 1, Integer::sum);
            } else if (each.letter().kind().equals(Letter.UNKNOWN_KIND)) {
                homeless++;
            } else if (sources.add(each.letter().source())) {
                letters.add(each);
            }
        }
        return new RedrivePlan(letters, leftAlone, homeless);
    }

    public boolean isEmpty() {
        return letters.isEmpty();
    }

    /** @param maxAttempts after which a letter is parked */
    public List<String> lines(int maxAttempts) {
        List<String> lines = new ArrayList<>();
        lines.add(Totals.count(letters.size(), "event") + " to send through again: " + of(Letter.Type.DRAFT)
                + " of rejected drafts, " + of(Letter.Type.EVENT) + " that were rejected themselves");
        add(lines, "by kind", kinds());
        add(lines, "by code or rule", reasons());
        letters.stream()
                .limit(SAMPLES)
                .forEach(each -> lines.add("for example " + each.letter().place() + " of order "
                        + each.letter().order() + ", event " + each.letter().source()));
        if (leftAlone(State.PARKED) > 0) {
            lines.add("left alone: %,d parked, tried %d times or more (--max-attempts %d tries those of %d again)"
                    .formatted(leftAlone(State.PARKED), maxAttempts, maxAttempts + 1, maxAttempts));
        }
        int redriven = leftAlone(State.REDRIVEN) + leftAlone(State.UNDER_WAY);
        if (redriven + leftAlone(State.SENT_SINCE) > 0) {
            lines.add(
                    "left alone: %,d redriven before, %,d sent since".formatted(redriven, leftAlone(State.SENT_SINCE)));
        }
        if (homeless > 0) {
            lines.add("left alone: %,d whose event lies in no input topic".formatted(homeless));
        }
        return lines;
    }

    private static void add(List<String> lines, String heading, Map<String, Integer> counts) {
        if (!counts.isEmpty()) {
            lines.add(heading);
            lines.addAll(Totals.byNumber(counts));
        }
    }

    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("events", letters.size());
        fields.put("byKind", kinds());
        fields.put("byReason", reasons());
        fields.put(
                "letters",
                letters.stream().map(each -> each.letter().place().toString()).toList());
        fields.put("parked", leftAlone(State.PARKED));
        fields.put("underWay", leftAlone(State.UNDER_WAY));
        fields.put("redriven", leftAlone(State.REDRIVEN));
        fields.put("sentSince", leftAlone(State.SENT_SINCE));
        fields.put("unknownOrigin", homeless);
        return fields;
    }

    private int leftAlone(State state) {
        return leftAlone.getOrDefault(state, 0);
    }

    private long of(Letter.Type type) {
        return letters.stream().filter(each -> each.letter().type() == type).count();
    }

    private Map<String, Integer> kinds() {
        Map<String, Integer> kinds = new TreeMap<>();
        letters.forEach(each -> kinds.merge(each.letter().kind(), 1, Integer::sum));
        return kinds;
    }

    private Map<String, Integer> reasons() {
        Map<String, Integer> reasons = new TreeMap<>();
        letters.forEach(each -> each.letter().reasons().forEach(reason -> reasons.merge(reason, 1, Integer::sum)));
        return reasons;
    }
}
