package io.ordernotifier.wire;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that says nothing, to be written and thrown away: a serializer that is not ours learns its schema's ID only with
 * a first record.
 */
final class EmptyRecord {
    private EmptyRecord() {}

    static SpecificRecord of(Class<? extends SpecificRecord> type) {
        return record(SpecificData.get().getSchema(type), SpecificData.getForClass(type));
    }

    private static SpecificRecord record(Schema schema, SpecificData model) {
        SpecificRecord record = (SpecificRecord) model.newRecord(null, schema);
        for (Schema.Field field : schema.getFields()) {
            record.put(field.pos(), value(field.schema(), model));
        }
        return record;
    }

    private static @Nullable Object value(Schema schema, SpecificData model) {
        return switch (schema.getType()) {
            case RECORD -> record(schema, model);
            case ENUM -> model.createEnum(schema.getEnumSymbols().get(0), schema);
            case ARRAY -> List.of();
            case UNION -> schema.isNullable() ? null : value(schema.getTypes().get(0), model);
            case STRING -> "";
            case BYTES ->
                schema.getLogicalType() instanceof LogicalTypes.Decimal decimal
                        ? BigDecimal.ZERO.setScale(decimal.getScale())
                        : ByteBuffer.allocate(0);
            case INT -> schema.getLogicalType() == null ? 0 : LocalDate.EPOCH;
            case LONG -> schema.getLogicalType() == null ? 0L : Instant.EPOCH;
            case BOOLEAN -> false;
            default -> throw new IllegalStateException("No schema of ours has a " + schema.getType());
        };
    }
}
