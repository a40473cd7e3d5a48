package io.ordernotifier.scan;

/** Is told how far a scan is, in records between 0 and the total. */
public interface ScanProgress {
    /** For scans nobody watches. */
    ScanProgress NONE = (read, total) -> {};

    void at(long read, long total);
}
