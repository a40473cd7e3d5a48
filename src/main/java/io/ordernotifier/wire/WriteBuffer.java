package io.ordernotifier.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;

/** One thread's memory to write records in, kept from one to the next. */
final class WriteBuffer {
    private static final int KEEP_AT_MOST = 1 << 20;
    private static final ThreadLocal<WriteBuffer> OF_THREAD = ThreadLocal.withInitial(WriteBuffer::new);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    private @Nullable BinaryEncoder encoder;

    private WriteBuffer() {}

    static WriteBuffer ofThread() {
        return OF_THREAD.get();
    }

    <T> byte[] write(byte[] head, DatumWriter<? super T> writer, T record) throws IOException {
        bytes.reset();
        bytes.writeBytes(head);
        // Made ready anew: after a failure it still holds a part of that record.
        encoder = EncoderFactory.get().binaryEncoder(bytes, encoder);
        writer.write(record, encoder);
        encoder.flush();
        if (bytes.size() > KEEP_AT_MOST) {
            OF_THREAD.remove();
        }
        return bytes.toByteArray();
    }
}
