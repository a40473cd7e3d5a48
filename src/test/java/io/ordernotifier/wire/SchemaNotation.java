package io.ordernotifier.wire;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.JsonProperties;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/**
 * A schema in the short words of the contract, one line for each named type: {@code name type} for each field,
 * {@code ?} for a union with null whose default is null, {@code [T]} for an array, {@code decimal} (18,2),
 * {@code instant} and {@code date} for the logical types. Two schemas with the same words differ in documentation
 * and properties only.
 */
final class SchemaNotation {
    private SchemaNotation() {}

    /** Every named type in the given schemas, by full name. */
    static Map<String, Schema> namedTypes(Collection<Schema> schemas) {
        var types = new TreeMap<String, Schema>();
        schemas.forEach(schema -> collect(schema, types));
        return types;
    }

    /** Every named type in the given schemas in the contract's words, by simple name. */
    static Map<String, String> of(Collection<Schema> schemas) {
        var lines = new TreeMap<String, String>();
        namedTypes(schemas).values().forEach(type -> lines.put(type.getName(), of(type)));
        return lines;
    }

    /** The fields marked as personal data, as {@code Type.field}. */
    static Set<String> personalData(Collection<Schema> schemas) {
        return namedTypes(schemas).values().stream()
                .filter(type -> type.getType() == Schema.Type.RECORD)
                .flatMap(type -> type.getFields().stream()
                        .filter(field -> Boolean.TRUE.equals(field.getObjectProp("pii")))
                        .map(field -> type.getName() + "." + field.name()))
                .collect(toCollection(TreeSet::new));
    }

    private static String of(Schema type) {
        if (type.getType() == Schema.Type.ENUM) {
            return "enum{%s}%s"
                    .formatted(
                            String.join(", ", type.getEnumSymbols()),
                            type.getEnumDefault() == null ? "" : " default " + type.getEnumDefault());
        }
        return type.getFields().stream().map(SchemaNotation::of).collect(joining("; "));
    }

    private static String of(Schema.Field field) {
        String declaration = field.name() + " " + typeOf(field.schema());
        if (!field.hasDefaultValue()) {
            return field.schema().isNullable() ? declaration + " without default" : declaration;
        }
        boolean usual = field.schema().isNullable() && field.defaultVal() == JsonProperties.NULL_VALUE;
        return usual ? declaration : declaration + " default " + defaultOf(field);
    }

    private static String defaultOf(Schema.Field field) {
        if (field.defaultVal() instanceof byte[] bytes
                && field.schema().getLogicalType() instanceof LogicalTypes.Decimal decimal) {
            var amount = new BigDecimal(new BigInteger(bytes), decimal.getScale());
            return amount.signum() == 0 ? "0" : amount.toPlainString();
        }
        return field.defaultVal() instanceof byte[] bytes
                ? ByteBuffer.wrap(bytes).toString()
                : String.valueOf(field.defaultVal());
    }

    static String typeOf(Schema schema) {
        return switch (schema.getType()) {
            case ARRAY -> "[" + typeOf(schema.getElementType()) + "]";
            case MAP -> "map of " + typeOf(schema.getValueType());
            case UNION -> unionOf(schema.getTypes());
            case RECORD, ENUM -> schema.getName();
            default -> primitiveOf(schema);
        };
    }

    private static String unionOf(List<Schema> branches) {
        boolean optional = branches.size() == 2 && branches.get(0).getType() == Schema.Type.NULL;
        return optional
                ? "?" + typeOf(branches.get(1))
                : branches.stream().map(SchemaNotation::typeOf).collect(joining(", ", "union{", "}"));
    }

    private static String primitiveOf(Schema schema) {
        LogicalType logical = schema.getLogicalType();
        if (logical == null) {
            return schema.getType().getName();
        }
        String onWire = schema.getType().getName() + "/" + logical.getName();
        if (logical instanceof LogicalTypes.Decimal decimal) {
            onWire += "(" + decimal.getPrecision() + "," + decimal.getScale() + ")";
        }
        return switch (onWire) {
            case "bytes/decimal(18,2)" -> "decimal";
            case "long/timestamp-millis" -> "instant";
            case "int/date" -> "date";
            default -> onWire;
        };
    }

    private static void collect(Schema schema, Map<String, Schema> types) {
        switch (schema.getType()) {
            case ARRAY -> collect(schema.getElementType(), types);
            case MAP -> collect(schema.getValueType(), types);
            case UNION -> schema.getTypes().forEach(branch -> collect(branch, types));
            case ENUM -> types.put(schema.getFullName(), schema);
            case RECORD -> {
                if (types.put(schema.getFullName(), schema) == null) {
                    schema.getFields().forEach(field -> collect(field.schema(), types));
                }
            }
            default -> {
                // A primitive has no name of its own.
            }
        }
    }
}
