package io.ordernotifier.breaker;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Why the breaker tripped. Without personal data.
 *
 * @param lane what was rejected: an email kind and its language ({@code ShipmentConfirmation/de}) or an input topic
 * @param at by the processor's clock
 * @param rejected of {@code decided}, the last ones
 * @param reasons how many were rejected by which rule or code; a draft counts once for each rule it breaks
 */
public record Trip(String lane, Instant at, int rejected, int decided, Map<String, Integer> reasons) {
    public Trip {
        reasons = new TreeMap<>(reasons);
    }

    @Override
    public Map<String, Integer> reasons() {
        return new TreeMap<>(reasons);
    }

    /** What happened, for whoever has to mend it. */
    public String sentence() {
        return rejected + " of the last " + decided + " " + lane + " were rejected (" + counts() + "), at " + at;
    }

    /** The reasons with their counts, the most frequent first. */
    public String counts() {
        return reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }
}
