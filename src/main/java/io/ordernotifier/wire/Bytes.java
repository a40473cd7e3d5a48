package io.ordernotifier.wire;

import java.nio.ByteBuffer;

/** Byte arrays from Avro's buffers. */
final class Bytes {
    private Bytes() {}

    static byte[] of(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
