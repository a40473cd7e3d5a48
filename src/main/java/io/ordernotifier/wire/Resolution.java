package io.ordernotifier.wire;

import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed to read records of one schema ID as one generated class, made once. Where the two do not fit it
 * holds the reason instead. For many threads.
 */
final class Resolution<A extends SpecificRecord> {
    private static final ThreadLocal<@Nullable BinaryDecoder> DECODER = new ThreadLocal<>();
    private static final ThreadLocal<ByteCursor> CURSOR = ThreadLocal.withInitial(ByteCursor::new);

    private final int id;
    private final Shape shape;
    private final DatumReader<A> reader;
    private final @Nullable String misfit;

    Resolution(int id, Schema writer, Class<A> type) {
        TrustedClasses.trust();
        SpecificData model = SpecificData.getForClass(type);
        Schema expected = model.getSchema(type);
        this.id = id;
        this.shape = Shape.of(writer);
        this.reader = new SpecificDatumReader<>(writer, expected, model);
        this.misfit = misfit(id, writer, expected);
    }

    int id() {
        return id;
    }

    /**
     * Everything that can be said of the bytes without decoding them.
     *
     * @throws UnreadableRecordException when the schema is of another type, or the bytes are no record of it
     */
    void check(byte[] value, int from) {
        if (misfit != null) {
            throw new UnreadableRecordException(misfit);
        }
        try {
            shape.check(CURSOR.get(), value, from);
        } catch (Malformed e) {
            throw new UnreadableRecordException("The record is no Avro of schema " + id + ": " + e.explain());
        }
    }

    /** @throws UnreadableRecordException when the bytes are no record of the type */
    A read(byte[] value, int from) {
        check(value, from);
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(value, from, value.length - from, DECODER.get());
        DECODER.set(decoder);
        try {
            return reader.read(null, decoder);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableRecordException(
                    "The record of schema " + id + " cannot be read as a "
                            + reader.getClass().getSimpleName() + ": " + e.getMessage(),
                    e);
        }
    }

    /** Names may differ in their namespace, as Avro has it. */
    private static @Nullable String misfit(int id, Schema writer, Schema expected) {
        if (writer.getType() != Schema.Type.RECORD || !writer.getName().equals(expected.getName())) {
            return "The record's schema " + id + " is " + writer.getFullName() + ": must be " + expected.getFullName();
        }
        List<String> conflicts = LogicalTypeConflicts.between(writer, expected);
        return conflicts.isEmpty()
                ? null
                : "The record's schema " + id + " does not fit: " + String.join("; ", conflicts);
    }
}
