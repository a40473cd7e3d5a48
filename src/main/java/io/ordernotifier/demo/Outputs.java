package io.ordernotifier.demo;

import io.ordernotifier.output.Email;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.output.RejectedEvent;

/** Whoever wants to know what leaves the processor. */
interface Outputs {

    void email(Email email);

    void feedRecord(FeedRecord feedRecord);

    void rejectedDraft(RejectedDraft rejected);

    void rejectedEvent(RejectedEvent rejected);
}
