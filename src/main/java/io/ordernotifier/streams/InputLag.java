package io.ordernotifier.streams;

import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** How many records of the input topics lie unread, as the consumers of this instance know it. */
final class InputLag {
    private static final String GROUP = "consumer-fetch-manager-metrics";
    private static final String NAME = "records-lag";
    private static final String RESTORING = "-restore-consumer";

    private InputLag() {}

    /** @param metrics those of Kafka Streams, with those of its clients */
    static double of(Map<MetricName, ? extends Metric> metrics) {
        double lag = 0;
        for (Map.Entry<MetricName, ? extends Metric> each : metrics.entrySet()) {
            MetricName name = each.getKey();
            if (name.group().equals(GROUP)
                    && name.name().equals(NAME)
                    && !name.tags().getOrDefault("client-id", "").endsWith(RESTORING)
                    && each.getValue().metricValue() instanceof Double records
                    && records > 0) {
                lag += records;
            }
        }
        return lag;
    }
}
