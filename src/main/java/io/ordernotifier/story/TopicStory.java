package io.ordernotifier.story;

import io.ordernotifier.event.EventKind;
import io.ordernotifier.order.Order;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.policy.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The story of the state and of the records in the topics, put together. */
public final class TopicStory {
    private final boolean reveal;
    private final List<StoryEntry> entries;
    private final Set<String> knownPlaces = new HashSet<>();
    private final Set<String> appliedIds = new HashSet<>();

    private TopicStory(List<StoryEntry> fromState, boolean reveal) {
        this.entries = new ArrayList<>(fromState);
        this.reveal = reveal;
        for (StoryEntry entry : fromState) {
            if (entry.place() != null) {
                knownPlaces.add(entry.place());
            }
            if (entry.what() == StoryEntry.What.APPLIED && entry.eventId() != null) {
                appliedIds.add(entry.eventId());
            }
        }
    }

    /**
     * The whole story.
     *
     * @param order absent where the processor knows nothing of it
     * @param fromState what the state tells; empty where there is none
     * @param found in the topics
     * @param reveal whether personal data is shown
     */
    public static Story of(
            String orderId, @Nullable Order order, List<StoryEntry> fromState, List<Found> found, boolean reveal) {
        TopicStory story = new TopicStory(fromState, reveal);
        found.forEach(story::output);
        found.forEach(story::input);
        return new Story(
                orderId,
                order == null
                        ? List.of()
                        : order.lines().stream().map(LineView::of).toList(),
                story.entries.stream().sorted(StoryEntry.BY_TIME).toList(),
                reveal && order != null ? Personal.of(order.placed()) : null);
    }

    private void output(Found found) {
        if (found instanceof Found.Sent sent) {
            String words = "passed " + sent.email().policyPack() + resent(sent.resend())
                    + (reveal
                            ? "; to " + sent.email().to() + ": " + sent.email().subject()
                            : "");
            left(
                    sent,
                    StoryEntry.What.EMAIL,
                    sent.email().kind().name(),
                    sent.email().messageId(),
                    sent.email().sourceEventId(),
                    words);
        } else if (found instanceof Found.Reported reported) {
            left(
                    reported,
                    StoryEntry.What.FEED_RECORD,
                    reported.feedRecord().getClass().getSimpleName(),
                    reported.feedRecord().id(),
                    reported.feedRecord().sourceEventId(),
                    resent(reported.resend()).replaceFirst("^, ", ""));
        } else if (found instanceof Found.KeptBack kept) {
            RejectedDraft draft = kept.draft();
            entries.removeIf(entry -> entry.place() == null
                    && entry.what() == StoryEntry.What.REJECTED_DRAFT
                    && draft.draft().messageId().equals(entry.id()));
            add(new StoryEntry(
                    draft.rejectedAt().toString(),
                    StoryEntry.What.REJECTED_DRAFT,
                    draft.draft().kind().name(),
                    draft.draft().messageId(),
                    draft.draft().sourceEventId(),
                    kept.place().toString(),
                    "attempt " + draft.attempt() + " broke " + draft.policyPack() + ": " + violations(draft)));
        } else if (found instanceof Found.SetAside aside) {
            knownPlaces.add(aside.origin());
            add(new StoryEntry(
                    aside.at().toString(),
                    StoryEntry.What.REJECTED_EVENT,
                    aside.stage(),
                    null,
                    null,
                    aside.place().toString(),
                    aside.code() + " (attempt " + aside.attempt() + "), of " + aside.origin() + ": "
                            + aside.message()));
        }
    }

    /** Puts it where the state says that it left; the same once more, or what the state does not know, stands by itself. */
    private void left(Found found, StoryEntry.What what, String kind, String id, String eventId, String words) {
        for (int i = 0; i < entries.size(); i++) {
            StoryEntry entry = entries.get(i);
            boolean same = id.equals(entry.id()) || (entry.kind().equals("message") && eventId.equals(entry.eventId()));
            if (same && entry.what() == what && entry.place() == null) {
                entries.set(
                        i,
                        new StoryEntry(
                                entry.at(),
                                what,
                                kind,
                                id,
                                eventId,
                                found.place().toString(),
                                words));
                return;
            }
        }
        add(new StoryEntry(
                found.at().toString(), what, kind, id, eventId, found.place().toString(), words));
    }

    private void input(Found found) {
        if (!(found instanceof Found.Event event)
                || !knownPlaces.add(event.place().toString())) {
            return;
        }
        String eventId = event.event().eventId();
        boolean known = appliedIds.contains(eventId);
        add(new StoryEntry(
                event.at().toString(),
                known ? StoryEntry.What.DUPLICATE : StoryEntry.What.NOT_PROCESSED,
                EventKind.of(event.event()).name(),
                eventId,
                eventId,
                event.place().toString(),
                known
                        ? "said before: nothing came of it"
                        : "neither the state nor a dead letter knows of it: not processed yet, or dealt with longer ago"
                                + " than was read"));
    }

    private void add(StoryEntry entry) {
        entries.add(entry);
    }

    private static String resent(@Nullable String run) {
        return run == null ? "" : ", sent again by run " + run;
    }

    private String violations(RejectedDraft draft) {
        return draft.violations().stream()
                .map(each -> each.ruleId() + " (" + each.message() + excerpt(each) + ")")
                .distinct() // the text and the HTML say the same
                .collect(Collectors.joining("; "));
    }

    private String excerpt(Violation violation) {
        return reveal && !violation.excerpt().isEmpty() ? ": \"" + violation.excerpt() + "\"" : "";
    }
}
