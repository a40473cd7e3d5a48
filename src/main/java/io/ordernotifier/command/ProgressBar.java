package io.ordernotifier.command;

import java.io.PrintWriter;
import java.util.Locale;

/** How far a long work is, in one line on stderr, when a person watches it; else nothing. */
final class ProgressBar {
    private static final int CELLS = 30;
    private static final long NANOS_BETWEEN = 100_000_000;
    private static final String ERASE = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean watched;
    private long next;
    private boolean shown;

    ProgressBar(PrintWriter err, boolean watched) {
        this.err = err;
        this.watched = watched;
        this.next = System.nanoTime() + 5 * NANOS_BETWEEN; // short work needs none
    }

    /** Shows it, not more often than an eye can follow. */
    void show(long done, long whole, String what) {
        if (!watched || System.nanoTime() - next < 0) {
            return;
        }
        next = System.nanoTime() + NANOS_BETWEEN;
        double share = whole <= 0 ? 0 : Math.min(1.0, (double) done / whole);
        int cells = (int) (share * CELLS);
        err.print(String.format(
                Locale.ROOT,
                "%s[%s%s] %3.0f %%  %s",
                ERASE,
                "#".repeat(cells),
                " ".repeat(CELLS - cells),
                share * 100,
                what));
        err.flush();
        shown = true;
    }

    /** Takes it away before something else is written. */
    void erase() {
        if (shown) {
            err.print(ERASE);
            err.flush();
            shown = false;
        }
    }
}
