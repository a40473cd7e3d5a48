package io.ordernotifier.replay;

import io.ordernotifier.event.Place;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;

/** Offsets of one partition as people write them: {@code order-shipped-2@100..199}, both ends included, or {@code …@100}. */
public record OffsetRange(TopicPartition partition, Span span) {
    private static final Pattern END = Pattern.compile("(.+)\\.\\.([0-9]{1,18})");

    /** Empty where it is something else, or goes backwards. */
    public static Optional<OffsetRange> parse(String text) {
        Matcher parts = END.matcher(text);
        boolean range = parts.matches();
        return Place.parse(range ? parts.group(1) : text).flatMap(first -> {
            long last = range ? Long.parseLong(parts.group(2)) : first.offset();
            return last < first.offset()
                    ? Optional.empty()
                    : Optional.of(new OffsetRange(
                            new TopicPartition(first.topic(), first.partition()), new Span(first.offset(), last + 1)));
        });
    }
}
