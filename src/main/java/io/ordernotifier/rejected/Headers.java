package io.ordernotifier.rejected;

import io.ordernotifier.event.Place;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Headers of a record as text. */
final class Headers {
    private Headers() {}

    /** Empty where there is none. */
    static String text(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** @param otherwise where there is none, or no number */
    static long number(ConsumerRecord<?, ?> record, String name, long otherwise) {
        try {
            return Long.parseLong(text(record, name));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    static Place place(ConsumerRecord<?, ?> record, String topic, String partition, String offset) {
        return new Place(text(record, topic), (int) number(record, partition, -1), number(record, offset, -1));
    }
}
