package io.ordernotifier.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Writes an Avro record as a JSON object for people; what is absent is left out. */
final class AvroToJson {
    /** The property of a schema's field that says so. */
    private static final String PERSONAL = "pii";

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private AvroToJson() {}

    static ObjectNode object(SpecificRecord avro) {
        return object(avro, null);
    }

    /** @param hidden stands for every value of a field that the schema says holds personal data; absent: all are shown */
    static ObjectNode object(SpecificRecord avro, @Nullable String hidden) {
        ObjectNode object = MAKE.objectNode();
        for (Schema.Field field : avro.getSchema().getFields()) {
            Object value = avro.get(field.pos());
            if (value != null) {
                boolean hides = hidden != null && Boolean.TRUE.equals(field.getObjectProp(PERSONAL));
                object.set(field.name(), hides ? MAKE.textNode(hidden) : value(value, hidden));
            }
        }
        return object;
    }

    private static JsonNode value(Object value, @Nullable String hidden) {
        if (value instanceof SpecificRecord record) {
            return object(record, hidden);
        }
        if (value instanceof List<?> list) {
            ArrayNode array = MAKE.arrayNode();
            list.forEach(each -> array.add(value(each, hidden)));
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
