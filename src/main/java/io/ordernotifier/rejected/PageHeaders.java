package io.ordernotifier.rejected;

import io.ordernotifier.streams.HeaderNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The headers of a letter that help to find what happened. What an event's writer put there may be personal and stays out. */
final class PageHeaders {
    private static final List<String> SHOWN = List.of(
            HeaderNames.TRIGGER,
            HeaderNames.EXCEPTION,
            HeaderNames.VALUE_OMITTED,
            HeaderNames.TRACEPARENT,
            HeaderNames.TRACESTATE);

    private PageHeaders() {}

    static Map<String, String> of(ConsumerRecord<?, ?> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : SHOWN) {
            String value = Headers.text(record, name);
            if (!value.isEmpty()) {
                headers.put(name, value);
            }
        }
        return headers;
    }
}
