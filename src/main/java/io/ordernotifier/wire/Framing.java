package io.ordernotifier.wire;

import java.nio.ByteBuffer;

/** What stands in front of the Avro binary: a zero byte, and the schema's ID in four bytes, big-endian. */
final class Framing {
    static final byte MAGIC = 0;
    static final int LENGTH = 5;

    private Framing() {}

    /** @throws UnreadableRecordException when the bytes do not begin so */
    static int schemaId(byte[] value) {
        if (value.length < LENGTH) {
            throw new UnreadableRecordException("The record has " + value.length
                    + " bytes: must begin with a zero byte and a schema ID in four bytes");
        }
        if (value[0] != MAGIC) {
            throw new UnreadableRecordException(String.format(
                    "The record begins with the byte 0x%02x: must begin with 0x00 and a schema ID in four bytes",
                    value[0]));
        }
        return ByteBuffer.wrap(value, 1, 4).getInt();
    }
}
