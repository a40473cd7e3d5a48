package io.ordernotifier.feedfile;

/**
 * How much goes into one file.
 *
 * @param rows lines or messages that the marketplace counts; it has advised against more than 30,000
 * @param bytes the file must stay below them; the marketplace advises to stay below 10 MiB
 */
public record Limits(int rows, long bytes) {
    public static final int USUAL_ROWS = 30_000;
    public static final long USUAL_BYTES = 10L * 1024 * 1024;

    boolean allow(long rowsThen, long bytesThen) {
        return rowsThen <= rows && bytesThen < bytes;
    }
}
