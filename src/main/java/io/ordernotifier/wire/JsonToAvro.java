package io.ordernotifier.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.ordernotifier.event.InvalidEventException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Makes an Avro record of a JSON object by its schema; whatever does not fit is refused by its place. */
final class JsonToAvro {
    private JsonToAvro() {}

    static SpecificRecord record(JsonNode json, Schema schema, String place) {
        if (!json.isObject()) {
            throw wrong(place, "an object");
        }
        Set<String> unknown = new HashSet<>();
        json.fieldNames().forEachRemaining(unknown::add);
        SpecificRecord made =
                (SpecificRecord) SpecificData.newInstance(SpecificData.get().getClass(schema), schema);
        for (Schema.Field field : schema.getFields()) {
            unknown.remove(field.name());
            String fieldPlace = place + "." + field.name();
            JsonNode value = json.get(field.name());
            made.put(field.pos(), value == null ? usual(field, fieldPlace) : value(value, field.schema(), fieldPlace));
        }
        if (!unknown.isEmpty()) {
            throw new InvalidEventException(place + " has no field " + String.join(", ", unknown) + ": must be one of "
                    + schema.getFields().stream().map(Schema.Field::name).toList());
        }
        return made;
    }

    private static @Nullable Object value(JsonNode json, Schema schema, String place) {
        return switch (schema.getType()) {
            case UNION -> json.isNull() ? null : value(json, notNull(schema), place);
            case RECORD -> record(json, schema, place);
            case ARRAY -> list(json, schema.getElementType(), place);
            case ENUM -> symbol(json, schema, place);
            case STRING -> text(json, place, "a text");
            case BOOLEAN ->
                check(json.isBoolean(), json, place, "true or false").booleanValue();
            case INT -> schema.getLogicalType() == null ? whole(json, place) : date(json, place);
            case LONG -> moment(json, place);
            case BYTES -> amount(json, (LogicalTypes.Decimal) schema.getLogicalType(), place);
            default -> throw new IllegalStateException(place + " has a type that no event has: " + schema);
        };
    }

    private static Schema notNull(Schema union) {
        return union.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .findFirst()
                .orElseThrow();
    }

    private static List<@Nullable Object> list(JsonNode json, Schema element, String place) {
        check(json.isArray(), json, place, "an array");
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonNode each : json) {
            list.add(value(each, element, place + "[" + list.size() + "]"));
        }
        return list;
    }

    private static Object symbol(JsonNode json, Schema schema, String place) {
        String symbol = json.asText();
        check(json.isTextual() && schema.hasEnumSymbol(symbol), json, place, "one of " + schema.getEnumSymbols());
        Object[] constants = SpecificData.get().getClass(schema).getEnumConstants();
        return constants[schema.getEnumOrdinal(symbol)];
    }

    private static int whole(JsonNode json, String place) {
        return check(json.isIntegralNumber() && json.canConvertToInt(), json, place, "a whole number")
                .intValue();
    }

    private static LocalDate date(JsonNode json, String place) {
        try {
            return LocalDate.parse(text(json, place, "a date such as \"2025-03-04\""));
        } catch (DateTimeException e) {
            throw wrong(place, "a date such as \"2025-03-04\"");
        }
    }

    private static Instant moment(JsonNode json, String place) {
        String right = "a moment such as \"2025-03-04T16:30:00Z\"";
        try {
            return Instant.parse(text(json, place, right));
        } catch (DateTimeException e) {
            throw wrong(place, right);
        }
    }

    private static BigDecimal amount(JsonNode json, LogicalTypes.Decimal decimal, String place) {
        String right = "an amount such as 12.50, with " + decimal.getScale() + " decimals at most";
        check(json.isNumber() || json.isTextual(), json, place, right);
        try {
            return new BigDecimal(json.asText()).setScale(decimal.getScale());
        } catch (ArithmeticException | NumberFormatException e) {
            throw wrong(place, right);
        }
    }

    private static String text(JsonNode json, String place, String right) {
        return check(json.isTextual(), json, place, right).textValue();
    }

    /** What the schema says for a field that is left out. */
    private static @Nullable Object usual(Schema.Field field, String place) {
        if (!field.hasDefaultValue()) {
            throw new InvalidEventException(place + " is missing: every event must give it");
        }
        Object usual = field.defaultVal();
        if (usual instanceof byte[] unscaled) {
            LogicalTypes.Decimal decimal = (LogicalTypes.Decimal) field.schema().getLogicalType();
            return new BigDecimal(new BigInteger(unscaled), decimal.getScale());
        }
        if (usual instanceof Collection<?>) {
            return new ArrayList<>();
        }
        return usual instanceof Boolean ? usual : null;
    }

    private static JsonNode check(boolean right, JsonNode json, String place, String what) {
        if (!right) {
            throw wrong(place, what);
        }
        return json;
    }

    private static InvalidEventException wrong(String place, String right) {
        return new InvalidEventException(place + ": must be " + right);
    }
}
