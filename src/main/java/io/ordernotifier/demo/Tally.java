package io.ordernotifier.demo;

import io.ordernotifier.output.Email;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.output.RejectedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what leaves the processor. */
final class Tally implements Outputs {
    private final Map<String, Long> emails = new TreeMap<>();
    private final Map<String, Long> feedRecords = new TreeMap<>();
    private final List<RejectedDraft> rejectedDrafts = new ArrayList<>();
    private final List<RejectedEvent> rejectedEvents = new ArrayList<>();

    @Override
    public void email(Email email) {
        emails.merge(Words.of(email.kind()), 1L, Long::sum);
    }

    @Override
    public void feedRecord(FeedRecord feedRecord) {
        feedRecords.merge(Words.of(feedRecord), 1L, Long::sum);
    }

    @Override
    public void rejectedDraft(RejectedDraft rejected) {
        rejectedDrafts.add(rejected);
    }

    @Override
    public void rejectedEvent(RejectedEvent rejected) {
        rejectedEvents.add(rejected);
    }

    /** Emails by kind. */
    Map<String, Long> emails() {
        return emails;
    }

    /** Feed records by kind. */
    Map<String, Long> feedRecords() {
        return feedRecords;
    }

    List<RejectedDraft> rejectedDrafts() {
        return rejectedDrafts;
    }

    List<RejectedEvent> rejectedEvents() {
        return rejectedEvents;
    }
}
