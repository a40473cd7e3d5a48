package io.ordernotifier.rejected;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of the events that a run sent through again.
 *
 * @param redriven how many there were
 * @param sent drafts whose email left
 * @param wentThrough events that are not rejected any more; what they told may have been rejected as a draft
 * @param rejectedAgain by rule or code, how many; a letter counts for each rule it broke
 * @param letters how many were rejected again
 * @param unprocessed how many the processor has not come to
 * @param silent processed, and neither sent nor rejected: their kind is not permitted by the pack, or the order does not
 *     know the event
 */
public record RedriveOutcome(
        int redriven,
        int sent,
        int wentThrough,
        Map<String, Integer> rejectedAgain,
        int letters,
        int unprocessed,
        int silent) {
    public RedriveOutcome {
        rejectedAgain = Map.copyOf(rejectedAgain);
    }

    /** In one line: {@code 312 redriven: 290 sent, 22 rejected again: 20 marketing, 2 link}. */
    public String line() {
        List<String> parts = new ArrayList<>();
        add(parts, sent, "sent");
        add(parts, wentThrough, "events went through");
        add(parts, silent, "led to nothing");
        add(parts, unprocessed, "not processed yet");
        if (letters > 0) {
            parts.add("%,d rejected again: %s".formatted(letters, Totals.inOneLine(rejectedAgain)));
        }
        return "%,d redriven%s".formatted(redriven, parts.isEmpty() ? "" : ": " + String.join(", ", parts));
    }

    private static void add(List<String> parts, int number, String what) {
        if (number > 0) {
            parts.add("%,d %s".formatted(number, number == 1 ? what.replace("events", "event") : what));
        }
    }

    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("redriven", redriven);
        fields.put("sent", sent);
        fields.put("wentThrough", wentThrough);
        fields.put("rejectedAgain", letters);
        fields.put("rejectedAgainByReason", rejectedAgain);
        fields.put("unprocessed", unprocessed);
        fields.put("silent", silent);
        return fields;
    }
}
