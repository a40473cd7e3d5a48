package io.ordernotifier.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;

/** Records made from their schema alone, every field with a value of its own: optional ones set, two of each list. */
final class FilledRecord {
    private int counter;

    private FilledRecord() {}

    static GenericRecord of(Schema schema) {
        return (GenericRecord) new FilledRecord().value(schema);
    }

    static byte[] encode(GenericRecord record) {
        return encode(record, new GenericDatumWriter<>(record.getSchema()));
    }

    static <T> byte[] encode(T record, DatumWriter<T> writer) {
        try {
            var bytes = new ByteArrayOutputStream();
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            writer.write(record, encoder);
            encoder.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record's values by field name, as text where Avro has several classes for one value, to compare with equals. */
    static Map<String, Object> valuesOf(IndexedRecord record) {
        var values = new LinkedHashMap<String, Object>();
        record.getSchema().getFields().forEach(field -> values.put(field.name(), plain(record.get(field.pos()))));
        return values;
    }

    private static Object plain(Object value) {
        if (value instanceof IndexedRecord record) {
            return valuesOf(record);
        }
        if (value instanceof Collection<?> elements) {
            return elements.stream().map(FilledRecord::plain).toList();
        }
        if (value instanceof ByteBuffer bytes) {
            return StandardCharsets.ISO_8859_1.decode(bytes.duplicate()).toString();
        }
        return value instanceof Number || value instanceof Boolean ? value : String.valueOf(value);
    }

    private Object value(Schema schema) {
        counter++;
        return switch (schema.getType()) {
            case RECORD -> {
                var record = new GenericData.Record(schema);
                schema.getFields().forEach(field -> record.put(field.pos(), value(field.schema())));
                yield record;
            }
            case ARRAY -> List.of(value(schema.getElementType()), value(schema.getElementType()));
            case UNION -> value(schema.getTypes().get(schema.getTypes().size() - 1));
            case ENUM ->
                new GenericData.EnumSymbol(
                        schema,
                        schema.getEnumSymbols()
                                .get(counter % schema.getEnumSymbols().size()));
            case STRING -> "text " + counter + " \u00e9\u4e2d";
            case BYTES -> ByteBuffer.wrap(new byte[] {1, (byte) counter});
            case INT -> counter;
            case LONG -> 1_700_000_000_000L + counter;
            case BOOLEAN -> true;
            default -> throw new IllegalArgumentException("No sample value is defined for " + schema);
        };
    }
}
