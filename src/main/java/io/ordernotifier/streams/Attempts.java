package io.ordernotifier.streams;

import io.ordernotifier.event.SourceRecord;
import java.nio.charset.StandardCharsets;

/** How often an event has been tried: a record that is sent through again says how often it was set aside before. */
final class Attempts {
    private Attempts() {}

    /** 1 for a record that was never set aside. */
    static int of(SourceRecord source) {
        byte[] before = source.lastHeader(HeaderNames.ATTEMPT);
        if (before == null) {
            return 1;
        }
        try {
            return Math.max(0, Integer.parseInt(new String(before, StandardCharsets.UTF_8))) + 1;
        } catch (NumberFormatException e) {
            return 1; // written by somebody else
        }
    }
}
