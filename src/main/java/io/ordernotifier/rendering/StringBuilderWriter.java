package io.ordernotifier.rendering;

import java.io.Writer;

/** Writes into a string without the locks of {@link java.io.StringWriter}. */
final class StringBuilderWriter extends Writer {
    private final StringBuilder written = new StringBuilder(4096);

    @Override
    public void write(int c) {
        written.append((char) c);
    }

    @Override
    public void write(char[] chars, int from, int length) {
        written.append(chars, from, length);
    }

    @Override
    public void write(String words) {
        written.append(words);
    }

    @Override
    public void write(String words, int from, int length) {
        written.append(words, from, from + length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return written.toString();
    }
}
