package io.ordernotifier.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of an order.
 *
 * @param lines empty until the order itself has come
 * @param story in order of time
 * @param personal absent unless it was asked for by somebody who may see it
 */
public record Story(
        String orderId,
        List<LineView> lines,
        List<StoryEntry> story,
        @Nullable Personal personal) {
    public Story {
        lines = List.copyOf(lines);
        story = List.copyOf(story);
    }

    /** Whether nothing is known of the order. */
    public boolean isEmpty() {
        return lines.isEmpty() && story.isEmpty();
    }
}
