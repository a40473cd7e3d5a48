package io.ordernotifier;

/** How a command ended, as its exit code tells the shell. */
public final class ExitCode {

    /** The work is done, or the answer is yes. */
    public static final int DONE = 0;

    /** The work is done and the answer is no: violations, nothing found. */
    public static final int NO = 1;

    /** The work could not be done: wrong usage, wrong settings, something broken or out of reach. */
    public static final int COULD_NOT_RUN = 2;

    private ExitCode() {}
}
