package io.ordernotifier.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ordernotifier.event.InvalidEventException;
import io.ordernotifier.event.MessageDrafted;
import io.ordernotifier.event.OrderCancelled;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.OrderShipped;
import io.ordernotifier.event.ReturnReceived;
import io.ordernotifier.event.ShipmentDelayed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Events as JSON for people: the fields of the schemas by their names, and {@code type} beside them, which names the kind
 * of event. Amounts are decimal numbers or strings, moments and dates are written as in ISO 8601, what has a default may be
 * left out.
 *
 * <pre>{@code {"type": "OrderShipped", "eventId": "e-2", "orderId": "111-…", "shippedAt": "2025-03-04T16:30:00Z", …}}</pre>
 */
public final class EventJson {
    private static final String TYPE = "type";
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();
    private static final Map<String, Class<? extends OrderEvent>> TYPES = types();

    static {
        TrustedClasses.trust();
    }

    private EventJson() {}

    /**
     * The events in the order they stand there: in one array, or one object after the other.
     *
     * @throws InvalidEventException saying which event and field is wrong and what would be right, without its value
     */
    public static List<OrderEvent> read(String json) {
        List<OrderEvent> events = new ArrayList<>();
        try (MappingIterator<JsonNode> values = MAPPER.readerFor(JsonNode.class).readValues(json)) {
            while (values.hasNextValue()) {
                JsonNode value = values.nextValue();
                (value.isArray() ? value : List.of(value)).forEach(each -> events.add(read(each, events.size() + 1)));
            }
        } catch (JsonProcessingException e) {
            throw new InvalidEventException("line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr() + ": is no JSON");
        } catch (IOException e) {
            throw new InvalidEventException("cannot be read: " + e.getMessage());
        }
        return events;
    }

    /** One event, over several lines. */
    public static String write(OrderEvent event) {
        return write(event, null);
    }

    /** The same with something else in place of every value that is personal data, as the schema says. */
    public static String masked(OrderEvent event, String hidden) {
        return write(event, hidden);
    }

    private static String write(OrderEvent event, @Nullable String hidden) {
        SpecificRecord avro = event.match(EventToAvro.INSTANCE);
        ObjectNode json = MAPPER.createObjectNode().put(TYPE, avro.getSchema().getName());
        json.setAll(AvroToJson.object(avro, hidden));
        return json.toPrettyString();
    }

    private static OrderEvent read(JsonNode json, int number) {
        String type = json.path(TYPE).asText();
        Class<? extends OrderEvent> known = TYPES.get(type);
        String place = "event " + number;
        if (known == null || !(json instanceof ObjectNode fields)) {
            throw new InvalidEventException(
                    place + ": must be an object with \"type\", one of " + String.join(", ", TYPES.keySet()));
        }
        fields.remove(TYPE);
        Mapper<? extends OrderEvent, SpecificRecord> mapper = Mappers.of(known);
        SpecificRecord avro =
                JsonToAvro.record(fields, SpecificData.get().getSchema(mapper.avroType()), place + " (" + type + ")");
        try {
            return mapper.fromAvro(avro);
        } catch (InvalidEventException e) {
            throw new InvalidEventException(place + " (" + type + "): " + e.getMessage());
        }
    }

    private static Map<String, Class<? extends OrderEvent>> types() {
        Map<String, Class<? extends OrderEvent>> types = new LinkedHashMap<>();
        for (Class<? extends OrderEvent> type : List.of(
                OrderPlaced.class,
                OrderShipped.class,
                OrderCancelled.class,
                ShipmentDelayed.class,
                ReturnReceived.class,
                MessageDrafted.class)) {
            types.put(type.getSimpleName(), type);
        }
        return types;
    }
}
