package io.ordernotifier.command;

import io.ordernotifier.feedfile.FeedExport;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** Shows a person at a terminal how far an export is; silent where nobody watches. */
final class ExportProgress implements FeedExport.Progress, AutoCloseable {
    private static final long SHOWN_EVERY_NS = 200_000_000L;
    private static final int BAR = 30;

    private final PrintWriter err;
    private final CountDownLatch stopped;
    private long shownAt = System.nanoTime();
    private boolean shown;

    ExportProgress(PrintWriter err, CountDownLatch stopped) {
        this.err = err;
        this.stopped = stopped;
    }

    @Override
    public void read(long records, long of) {
        long now = System.nanoTime();
        if (!Terminal.errIsOne() || now - shownAt < SHOWN_EVERY_NS) {
            return;
        }
        shownAt = now;
        shown = true;
        int filled = of == 0 ? BAR : (int) Math.min(BAR, records * BAR / of);
        err.printf(
                Locale.ROOT,
                "\rfeeds: [%s%s] %,d of %,d records",
                "#".repeat(filled),
                ".".repeat(BAR - filled),
                records,
                of);
        err.flush();
    }

    @Override
    public boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /** Leaves the line to what is said next. */
    void clear() {
        if (shown) {
            err.print("\r\u001B[K");
            err.flush();
            shown = false;
        }
    }

    @Override
    public void close() {
        clear();
    }
}
