package io.ordernotifier.demo;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.search.Search;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the processor itself has counted: its metrics. */
record ProcessorCounts(MeterRegistry meters) {
    private static final Map<String, String> IN_WORDS = Map.of(
            "ORDER_PLACED", "orders placed",
            "BUYER_CANCELLED", "cancellations the buyer asked for",
            "WITHIN_PROMISE", "delays within the promise",
            "KIND_NOT_PERMITTED", "kinds the pack does not permit");

    /** Events that changed their order. */
    long applied() {
        return events("applied");
    }

    /** Events of these topics that changed their order. */
    long applied(List<String> topics) {
        return topics.stream()
                .mapToLong(topic -> sum(meters.find("order.notifier.events")
                        .tag("outcome", "applied")
                        .tag("topic", topic)))
                .sum();
    }

    /** Events that were seen before. */
    long duplicates() {
        return events("duplicate");
    }

    /** Events that waited, or still wait, for what they need. */
    long held() {
        return events("held");
    }

    /** Changes of which the buyer was not told on purpose, by the reason. */
    Map<String, Long> suppressed() {
        Map<String, Long> suppressed = new TreeMap<>();
        for (Counter counter : meters.find("order.notifier.suppressed").counters()) {
            String reason = String.valueOf(counter.getId().getTag("reason"));
            suppressed.merge(IN_WORDS.getOrDefault(reason, reason), (long) counter.count(), Long::sum);
        }
        return suppressed;
    }

    private long events(String outcome) {
        return sum(meters.find("order.notifier.events").tag("outcome", outcome));
    }

    private static long sum(Search search) {
        return (long) search.counters().stream().mapToDouble(Counter::count).sum();
    }
}
