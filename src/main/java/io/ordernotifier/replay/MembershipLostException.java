package io.ordernotifier.replay;

import org.apache.kafka.common.errors.RetriableException;

/** The brokers took the run for dead. Begun anew, it goes on where it stopped, or finds the one that has begun meanwhile. */
public final class MembershipLostException extends RetriableException {
    private static final long serialVersionUID = 1L;

    MembershipLostException() {
        super("the brokers did not hear of this run for a while, and took it for dead");
    }
}
