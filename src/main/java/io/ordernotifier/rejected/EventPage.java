package io.ordernotifier.rejected;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.story.PersonalMask;
import io.ordernotifier.streams.HeaderNames;
import io.ordernotifier.wire.EventDecoder;
import io.ordernotifier.wire.EventJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A rejected event: its code, what is wrong, and the event itself, where it can be read. */
final class EventPage {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private EventPage() {}

    static LetterPage of(Filed filed, ConsumerRecord<byte[], byte[]> record, EventDecoder decoder, boolean reveal) {
        Letter letter = filed.letter();
        SourceRecord source = new SourceRecord(
                letter.source().topic(),
                letter.source().partition(),
                letter.source().offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.key(),
                record.value(),
                List.of());
        String event =
                Letters.event(decoder, source).map(each -> shown(each, reveal)).orElseGet(() -> unread(source, reveal));
        String message = Headers.text(record, HeaderNames.MESSAGE);
        String stage = Headers.text(record, HeaderNames.STAGE);
        Map<String, String> headers = PageHeaders.of(record);

        List<String> lines = new ArrayList<>();
        lines.add(letter.place() + "  " + filed.state().words());
        lines.add("  order     " + letter.order());
        lines.add("  rejected  " + String.join(",", letter.reasons()) + ", attempt " + letter.attempt()
                + ", while trying to " + stage);
        lines.add("            " + message);
        lines.add("  event     " + letter.source() + " of " + letter.at());
        headers.forEach((name, value) -> lines.add("  header    " + name + ": " + value));
        lines.add("");
        event.lines().forEach(line -> lines.add("  " + line));
        lines.add("");

        Map<String, Object> fields = LetterJson.fields(filed);
        fields.put("stage", stage);
        fields.put("message", message);
        fields.put("headers", headers);
        fields.put("event", asObject(event));
        return new LetterPage(lines, fields);
    }

    /** The event's own fields; what is no event stays text. */
    private static Object asObject(String event) {
        try {
            return event.startsWith("{") ? MAPPER.readTree(event) : event;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be read as JSON", e);
        }
    }

    private static String shown(OrderEvent event, boolean reveal) {
        return reveal ? EventJson.write(event) : EventJson.masked(event, PersonalMask.HIDDEN);
    }

    private static String unread(SourceRecord source, boolean reveal) {
        byte[] value = Optional.ofNullable(source.value()).orElse(new byte[0]);
        return value.length + " bytes that are no event of this topic"
                + (reveal && value.length > 0
                        ? ", in Base64: " + Base64.getEncoder().encodeToString(value)
                        : "");
    }
}
