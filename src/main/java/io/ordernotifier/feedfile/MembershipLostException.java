package io.ordernotifier.feedfile;

/**
 * The brokers no longer take an export for a member of its group: it was out of touch for too long, or another one has
 * begun. Which of the two, a new start finds out.
 */
public final class MembershipLostException extends ExportRefusedException {
    private static final long serialVersionUID = 1L;

    MembershipLostException() {
        super(
                "the export is no longer a member of its group: it was out of touch for too long, or another export of the"
                        + " same group has begun, and only one may run. What was not published is left to the next one");
    }
}
