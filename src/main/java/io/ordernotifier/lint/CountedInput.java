package io.ordernotifier.lint;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes were read. */
final class CountedInput extends FilterInputStream {
    private final LongConsumer counter;

    CountedInput(InputStream in, LongConsumer counter) {
        super(in);
        this.counter = counter;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        counter.accept(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        counter.accept(Math.max(read, 0));
        return read;
    }
}
