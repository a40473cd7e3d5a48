package io.ordernotifier.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** Writes an Avro record as a JSON object for people; what is absent is left out. */
final class AvroToJson {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private AvroToJson() {}

    static ObjectNode object(SpecificRecord avro) {
        ObjectNode object = MAKE.objectNode();
        for (Schema.Field field : avro.getSchema().getFields()) {
            Object value = avro.get(field.pos());
            if (value != null) {
                object.set(field.name(), value(value));
            }
        }
        return object;
    }

    private static JsonNode value(Object value) {
        if (value instanceof SpecificRecord record) {
            return object(record);
        }
        if (value instanceof List<?> list) {
            ArrayNode array = MAKE.arrayNode();
            list.forEach(each -> array.add(value(each)));
            return array;
        }
        if (value instanceof Integer number) {
            return MAKE.numberNode(number);
        }
        if (value instanceof Boolean truth) {
            return MAKE.booleanNode(truth);
        }
        // Amounts as strings: no reader of JSON rounds them. Moments, dates and symbols as they write themselves.
        return MAKE.textNode(value instanceof BigDecimal amount ? amount.toPlainString() : value.toString());
    }
}
