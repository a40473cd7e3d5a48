package io.ordernotifier.demo.oms;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What happened to a record's value between the order management system and the broker. */
public enum Damage {
    /** Nothing: the value is the event. */
    NONE,
    /** Somebody wrote text to the topic. */
    GARBAGE,
    /** It names a schema the registry has never seen. */
    UNKNOWN_SCHEMA,
    /** It breaks off in the middle. */
    TRUNCATED,
    /** Its last line speaks of no units at all; for events that end with their lines. */
    ZERO_QUANTITY,
    /** It is missing. */
    NO_VALUE;

    private static final int HEADER = 5;
    private static final int NO_SUCH_SCHEMA = 999_999;

    /**
     * What is left of a value.
     *
     * @param value in the Confluent wire format
     */
    public byte @Nullable [] apply(byte[] value) {
        return switch (this) {
            case NONE -> value;
            case GARBAGE -> "order shipped, see the spreadsheet".getBytes(US_ASCII);
            case UNKNOWN_SCHEMA -> withSchemaId(value);
            case TRUNCATED -> Arrays.copyOf(value, HEADER + (value.length - HEADER) / 2);
            case ZERO_QUANTITY -> withoutLastQuantity(value);
            case NO_VALUE -> null;
        };
    }

    private static byte[] withSchemaId(byte[] value) {
        byte[] damaged = value.clone();
        ByteBuffer.wrap(damaged).putInt(1, NO_SUCH_SCHEMA);
        return damaged;
    }

    /** Such a value ends with the last line's quantity, one byte up to 63 units, and the zero that ends the lines. */
    private static byte[] withoutLastQuantity(byte[] value) {
        byte[] damaged = value.clone();
        damaged[damaged.length - 2] = 0;
        return damaged;
    }
}
